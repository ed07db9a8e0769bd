'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const LWC = window.LightweightCharts;
  const root = document.documentElement;
  const narrow = matchMedia('(max-width: 600px)');
  const charts = [];

  /* Colours come from the style sheet, so that both modes are said in one place. */
  const colour = name => getComputedStyle(root).getPropertyValue('--' + name).trim();
  const faded = (name, percent) => {
    const hex = colour(name);
    return hex + Math.round(2.55 * percent).toString(16).padStart(2, '0');
  };

  const number = (value, decimals) => value == null ? '–'
    : value.toLocaleString('en-US', {minimumFractionDigits: decimals, maximumFractionDigits: decimals}).replace('-', '−');
  const usd = value => {
    const size = Math.abs(value);
    return size >= 1e9 ? '$' + number(size / 1e9, 2) + ' B'
      : size >= 1e6 ? '$' + number(size / 1e6, 1) + ' M'
      : size >= 1e3 ? '$' + number(size / 1e3, 0) + ' K' : '$' + number(size, 0);
  };
  const amount = value => value >= 1e9 ? number(value / 1e9, 2) + ' B'
    : value >= 1e6 ? number(value / 1e6, 2) + ' M'
    : value >= 1e3 ? number(value / 1e3, 1) + ' K' : number(value, 2);
  const date = (seconds, withTime) => new Date(seconds * 1000).toLocaleString('en-GB', {
    timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric',
    ...(withTime ? {hour: '2-digit', minute: '2-digit'} : {})}) + (withTime ? ' UTC' : '');

  const layout = () => ({
    layout: {
      background: {type: 'solid', color: 'transparent'},
      textColor: colour('muted'),
      fontFamily: getComputedStyle(document.body).fontFamily,
      fontSize: 12,
      attributionLogo: true,
      panes: {separatorColor: colour('line'), separatorHoverColor: faded('blue', 20), enableResize: true},
    },
    grid: {vertLines: {color: colour('grid')}, horzLines: {color: colour('grid')}},
    crosshair: {
      mode: LWC.CrosshairMode.Normal,
      vertLine: {color: colour('muted'), labelBackgroundColor: colour('muted')},
      horzLine: {color: colour('muted'), labelBackgroundColor: colour('muted')},
    },
    rightPriceScale: {borderColor: colour('line'), entireTextOnly: true},
    timeScale: {borderColor: colour('line')},
  });

  class Chart {
    constructor(element, columns, withTime) {
      this.element = element;
      this.times = columns;
      this.withTime = withTime;
      this.series = [];
      this.labels = [];
      this.selected = -1;
      this.pointed = false;
      this.status = element.parentElement.querySelector('[role=status]');
      this.chart = LWC.createChart(element, {
        ...layout(), autoSize: true,
        localization: {locale: 'en-GB'},
        handleScroll: {mouseWheel: false, vertTouchDrag: false},
        handleScale: {mouseWheel: false},
        timeScale: {timeVisible: withTime, secondsVisible: false, borderColor: colour('line'), rightOffset: 2, minBarSpacing: 0.2},
      });
      this.chart.subscribeCrosshairMove(event => {
        if (this.pointed) {
          this.selected = this.times.indexOf(event.time);
          this.show(this.selected < 0 ? this.times.length - 1 : this.selected, false);
        }
      });
      element.addEventListener('pointermove', () => { this.pointed = true; });
      element.addEventListener('pointerleave', () => {
        this.pointed = false;
        this.selected = -1;
        this.show(this.times.length - 1, false);
      });
      element.addEventListener('keydown', event => this.key(event));
      element.addEventListener('wheel', event => {
        if (event.ctrlKey || event.metaKey) { event.preventDefault(); this.zoom(event.deltaY > 0 ? 1.15 : 0.87); }
      }, {passive: false});
      charts.push(this);
    }

    add(kind, pane, values, paint, options) {
      const series = this.chart.addSeries(kind, {
        priceLineVisible: false, lastValueVisible: false, ...options, ...paint()}, pane);
      series.setData(values());
      this.series.push({series, paint, values, pane});
      return series;
    }

    label(pane, title, text) {
      const element = document.createElement('div');
      element.className = 'pane-label';
      element.setAttribute('aria-hidden', 'true');
      this.element.append(element);
      this.labels.push({pane, title, text, element});
    }

    finish(factors) {
      this.chart.panes().forEach((pane, i) => pane.setStretchFactor(factors[i]));
      this.range(Number(this.element.parentElement.querySelector('.ranges [aria-pressed=true]').dataset.bars));
      this.show(this.times.length - 1, false);
      const place = () => requestAnimationFrame(() => {
        let top = 0;
        const tops = this.chart.panes().map(pane => { const t = top; top += pane.getHeight() + 1; return t; });
        this.labels.forEach(label => { label.element.style.top = tops[label.pane] + 4 + 'px'; });
      });
      new ResizeObserver(place).observe(this.element);
      this.element.addEventListener('pointerup', place);
      place();
    }

    show(index, speak) {
      if (index < 0) { return; }
      const words = [];
      for (const label of this.labels) {
        const parts = label.text(index);
        label.element.replaceChildren();
        const title = document.createElement('b');
        title.textContent = label.title(index);
        label.element.append(title);
        for (const [text, look] of parts) {
          const span = document.createElement('span');
          span.textContent = text;
          if (look) { span.style.color = colour(look); }
          label.element.append(span);
        }
        words.push(label.title(index) + ': ' + parts.map(part => part[0]).join(', '));
      }
      if (speak) { this.status.textContent = words.join('. '); }
    }

    select(index) {
      const last = this.times.length - 1;
      this.selected = Math.max(0, Math.min(last, index));
      const scale = this.chart.timeScale();
      const range = scale.getVisibleLogicalRange();
      const width = range.to - range.from;
      if (this.selected < range.from + 1) {
        scale.setVisibleLogicalRange({from: this.selected - 2, to: this.selected - 2 + width});
      } else if (this.selected > range.to - 1) {
        scale.setVisibleLogicalRange({from: this.selected + 2 - width, to: this.selected + 2});
      }
      this.pointed = false;
      this.show(this.selected, true);
      // The chart moves to the new range with the next frame, and only then can it mark the bar.
      requestAnimationFrame(() => this.chart.setCrosshairPosition(
        this.anchor(this.selected), this.times[this.selected], this.series[0].series));
    }

    zoom(factor) {
      const scale = this.chart.timeScale();
      const range = scale.getVisibleLogicalRange();
      const width = Math.max(10, Math.min(this.times.length + 10, (range.to - range.from) * factor));
      scale.setVisibleLogicalRange({from: range.to - width, to: range.to});
      this.pressed(null);
    }

    range(bars) {
      const last = this.times.length - 1;
      const first = bars ? Math.max(-1, last - bars) : -1;
      this.chart.timeScale().setVisibleLogicalRange({from: first, to: last + 2});
    }

    pressed(button) {
      this.element.parentElement.querySelectorAll('.ranges button')
        .forEach(other => other.setAttribute('aria-pressed', String(other === button)));
    }

    key(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) { return; }
      const from = this.selected < 0 ? this.times.length : this.selected;
      const page = 10;
      const actions = {
        ArrowLeft: () => this.select(from - (event.shiftKey ? page : 1)),
        ArrowRight: () => this.select(from + (event.shiftKey ? page : 1)),
        PageUp: () => this.select(from - page), PageDown: () => this.select(from + page),
        Home: () => this.select(0), End: () => this.select(this.times.length - 1),
        '+': () => this.zoom(0.8), '=': () => this.zoom(0.8), '-': () => this.zoom(1.25),
        Escape: () => { this.selected = -1; this.chart.clearCrosshairPosition(); this.show(this.times.length - 1, false); },
      };
      if (actions[event.key]) { event.preventDefault(); actions[event.key](); }
    }

    recolour() {
      this.chart.applyOptions(layout());
      for (const {series, paint, values} of this.series) {
        series.applyOptions(paint());
        series.setData(values());
      }
      this.show(this.selected < 0 ? this.times.length - 1 : this.selected, false);
    }
  }

  const points = (times, values, more) => times.map((time, i) =>
    values[i] == null ? {time} : {time, value: values[i], ...(more ? more(i) : {})});

  const candles = (bars, openLast) => () => bars.t.map((time, i) => {
    const bar = {time, open: bars.o[i], high: bars.h[i], low: bars.l[i], close: bars.c[i]};
    if (openLast && i === bars.t.length - 1) {
      const name = bar.close >= bar.open ? 'up' : 'down';
      Object.assign(bar, {color: faded(name, 35), borderColor: colour(name), wickColor: colour(name)});
    }
    return bar;
  });
  const candlePaint = () => ({
    upColor: colour('up'), borderUpColor: colour('up'), wickUpColor: colour('up'),
    downColor: colour('down'), borderDownColor: colour('down'), wickDownColor: colour('down')});
  const priceFormat = decimals => ({
    type: 'custom', minMove: Math.pow(10, -decimals),
    formatter: value => number(value, decimals === 2 && Math.abs(value) >= 1000 ? 0 : decimals)});
  const change = (bars, i) => i === 0 ? null : 100 * (bars.c[i] / bars.c[i - 1] - 1);
  const ohlc = (bars, decimals) => i => {
    const moved = change(bars, i);
    const all = [
      ['O ' + number(bars.o[i], decimals)], ['H ' + number(bars.h[i], decimals)],
      ['L ' + number(bars.l[i], decimals)], ['C ' + number(bars.c[i], decimals)]];
    return [
      ...(narrow.matches ? all.slice(3) : all),
      ...(moved == null ? [] : [[(moved > 0 ? '+' : '') + number(moved, 2) + ' %', moved < 0 ? 'down' : 'up']]),
      ...(bars.v && !narrow.matches ? [['V ' + amount(bars.v[i])]] : []),
    ];
  };

  /* Phases as bands behind a pane and support zones as bars across it. */
  const phaseColours = {stressed: 'orange', capitulating: 'bad', stabilising: 'blue', recovered: 'good'};
  const zoneColours = {above: 'blue', testing: 'orange', held: 'good', reclaimed: 'good', broken: 'muted'};
  class Backdrop {
    constructor(phases, withZones) {
      this.phases = phases || [];
      this.mark = -1;
      this.zones = withZones ? data.zones || [] : [];
      const renderer = {draw: () => {}, drawBackground: target => target.useBitmapCoordinateSpace(scope => this.paint(scope))};
      this.views = [{zOrder: () => 'bottom', renderer: () => renderer}];
    }
    attached(on) { this.on = on; }
    markAt(index) { this.mark = index; if (this.on) { this.on.requestUpdate(); } }
    detached() { this.on = null; }
    updateAllViews() {}
    paneViews() { return this.views; }
    paint({context, bitmapSize, horizontalPixelRatio: h, verticalPixelRatio: v}) {
      if (!this.on) { return; }
      const scale = this.on.chart.timeScale();
      /* The scale knows whole bars only; a band begins half a bar before its first. */
      const half = (scale.logicalToCoordinate(1) - scale.logicalToCoordinate(0)) / 2;
      for (let i = 0; i < this.phases.length;) {
        let to = i + 1;
        while (to < this.phases.length && this.phases[to] === this.phases[i]) { to++; }
        const name = phaseColours[this.phases[i]];
        if (name) {
          const left = Math.round((scale.logicalToCoordinate(i) - half) * h), right = Math.round((scale.logicalToCoordinate(to - 1) + half) * h);
          if (right > 0 && left < bitmapSize.width) {
            context.fillStyle = faded(name, name === 'bad' ? 14 : 9);
            context.fillRect(left, 0, right - left, bitmapSize.height);
            context.fillStyle = faded(name, 85);
            context.fillRect(left, 0, right - left, Math.round(3 * v));
          }
        }
        i = to;
      }
      if (this.mark >= 0) {
        context.fillStyle = faded('ink', 70);
        context.fillRect(Math.round(scale.logicalToCoordinate(this.mark) * h), 0, Math.max(1, Math.round(1.5 * h)), bitmapSize.height);
      }
      context.font = Math.round(11 * v) + 'px ' + getComputedStyle(document.body).fontFamily;
      context.textBaseline = 'middle';
      for (const zone of this.zones) {
        const top = this.on.series.priceToCoordinate(zone.high), bottom = this.on.series.priceToCoordinate(zone.low);
        if (top == null || bottom == null || bottom < 0 || top * v > bitmapSize.height) { continue; }
        const name = zoneColours[zone.state] || 'blue';
        context.fillStyle = faded(name, 18);
        context.fillRect(0, top * v, bitmapSize.width, (bottom - top) * v);
        context.fillStyle = faded(name, 60);
        context.fillRect(0, top * v, bitmapSize.width, Math.max(1, Math.round(v)));
        context.fillRect(0, bottom * v - Math.max(1, Math.round(v)), bitmapSize.width, Math.max(1, Math.round(v)));
        if (bottom - top > 12) {
          context.fillStyle = colour(name);
          context.fillText('zone: ' + zone.state, 10 * h, (top + bottom) / 2 * v);
        }
      }
    }
  }

  function daily(element) {
    const d = data.daily;
    const chart = new Chart(element, d.t, false);
    chart.add(LWC.CandlestickSeries, 0, candles(d, d.openLast), candlePaint,
      {priceFormat: priceFormat(d.decimals), lastValueVisible: true});
    if (d.v) {
      const volume = chart.add(LWC.HistogramSeries, 0,
        () => points(d.t, d.v, i => ({color: faded(d.c[i] >= d.o[i] ? 'up' : 'down', 30)})), () => ({}),
        {priceScaleId: 'volume', priceFormat: {type: 'volume'}});
      volume.priceScale().applyOptions({scaleMargins: {top: 0.8, bottom: 0}});
      chart.series[0].series.priceScale().applyOptions({scaleMargins: {top: 0.12, bottom: 0.22}});
    }
    const rsi = chart.add(LWC.LineSeries, 1, () => points(d.t, d.rsi), () => ({color: colour('blue')}),
      {lineWidth: 2, priceFormat: priceFormat(1), lastValueVisible: true,
        autoscaleInfoProvider: () => ({priceRange: {minValue: 0, maxValue: 100}})});
    rsi.priceScale().applyOptions({scaleMargins: {top: 0.05, bottom: 0.05}});
    for (const level of [30, 70]) {
      rsi.createPriceLine({price: level, color: '#8793a3', lineWidth: 1, lineStyle: 2, axisLabelVisible: true, title: ''});
    }
    chart.add(LWC.HistogramSeries, 2, () => points(d.t, d.hist,
      i => ({color: faded(d.hist[i] >= 0 ? 'up' : 'down', 55)})), () => ({}), {priceFormat: priceFormat(d.macdDecimals)});
    chart.add(LWC.LineSeries, 2, () => points(d.t, d.macd), () => ({color: colour('blue')}),
      {lineWidth: 2, priceFormat: priceFormat(d.macdDecimals)});
    chart.add(LWC.LineSeries, 2, () => points(d.t, d.signal), () => ({color: colour('orange')}),
      {lineWidth: 1, priceFormat: priceFormat(d.macdDecimals)});
    chart.backdrop = new Backdrop(d.phase, true);
    chart.series[0].series.attachPrimitive(chart.backdrop);
    const phase = i => d.phase && d.phase[i] != null ? ', ' + d.phase[i] : '';
    const factors = [5, 1.7, 1.9];
    chart.anchor = i => d.c[i];
    const open = i => d.openLast && i === d.t.length - 1 ? ' (open day)' : '';
    chart.label(0, i => date(d.t[i], false) + open(i) + phase(i), ohlc(d, d.decimals));
    chart.label(1, () => 'RSI(14)', i => [[number(d.rsi[i], 1), 'blue']]);
    chart.label(2, () => 'MACD(12,26,9)', i => [
      [number(d.macd[i], d.macdDecimals), 'blue'],
      ...(narrow.matches ? [] : [['signal ' + number(d.signal[i], d.macdDecimals), 'orange']]),
      ['histogram ' + number(d.hist[i], d.macdDecimals), d.hist[i] < 0 ? 'down' : 'up']]);
    if (d.score.some(value => value != null)) {
      const score = chart.add(LWC.HistogramSeries, 3, () => points(d.t, d.score,
        i => ({color: d.score[i] >= data.threshold ? colour('bad') : faded('muted', 55)})), () => ({}),
        {priceFormat: priceFormat(1), lastValueVisible: true,
          autoscaleInfoProvider: original => {
            const info = original();
            return {priceRange: {minValue: 0, maxValue: Math.max(40, info ? info.priceRange.maxValue : 0)}};
          }});
      score.createPriceLine({price: data.threshold, color: '#8793a3', lineWidth: 1, lineStyle: 2, axisLabelVisible: true, title: ''});
      chart.label(3, () => 'Capitulation score', i => [[number(d.score[i], 1), d.score[i] >= data.threshold ? 'bad' : null]]);
      factors.push(1.7);
    }
    chart.finish(factors);
  }

  function intraday(element) {
    const d = data.intraday;
    /* One time axis for the bars and the liquidations, which need not cover the same time. */
    const times = [...new Set([...(d.t || []), ...d.lt])].sort((a, b) => a - b);
    const at = new Map((d.t || []).map((time, i) => [time, i]));
    const liquidated = new Map(d.lt.map((time, i) => [time, i]));
    const chart = new Chart(element, times, true);
    const pane = d.t ? 1 : 0;
    if (d.t) {
      chart.add(LWC.CandlestickSeries, 0, candles(d, false), candlePaint,
        {priceFormat: priceFormat(d.decimals), lastValueVisible: true});
      chart.backdrop = new Backdrop(times.map(time => at.has(time) && d.phase ? d.phase[at.get(time)] : null), true);
      chart.series[0].series.attachPrimitive(chart.backdrop);
      chart.label(0, i => date(times[i], true), i => at.has(times[i]) ? ohlc(d, d.decimals)(at.get(times[i])) : []);
    }
    const format = {type: 'custom', minMove: 1, formatter: usd};
    chart.add(LWC.HistogramSeries, pane, () => points(d.lt, d.long.map(value => -value)),
      () => ({color: colour('down')}), {priceFormat: format});
    chart.add(LWC.HistogramSeries, pane, () => points(d.lt, d.short),
      () => ({color: colour('up')}), {priceFormat: format});
    chart.anchor = i => at.has(times[i]) ? d.c[at.get(times[i])] : 0;
    chart.label(pane, i => d.t ? 'Liquidated' : date(times[i], true), i => {
      const k = liquidated.get(times[i]);
      return k === undefined ? [['not known']] : [['longs ' + usd(d.long[k]), 'down'], ['shorts ' + usd(d.short[k]), 'up']];
    });
    chart.finish(d.t ? [3, 2] : [1]);
  }

  /* The timeline: one moment at a time, by mouse, touch or keyboard. */
  function timeline() {
    const input = document.getElementById('scrub');
    if (!input) { return; }
    const panel = document.getElementById('moment');
    const play = document.getElementById('play');
    const frames = data.frames;
    const make = (tag, look, text) => {
      const element = document.createElement(tag);
      if (look) { element.className = look; }
      if (text != null) { element.textContent = text; }
      return element;
    };
    const fact = (name, value, small) => {
      const box = make('div');
      box.append(make('dt', '', name));
      const dd = make('dd');
      dd.append(make('b', '', value ?? 'not known'));
      if (small) { dd.append(make('small', '', small)); }
      box.append(dd);
      return box;
    };
    const spoken = frame => date(frame.t, true) + ', ' + (frame.phase == null ? 'no phase' : frame.phase)
      + ', score ' + (frame.score ?? 'not known') + ', close ' + frame.close;
    const show = () => {
      const frame = frames[Number(input.value)];
      const isLast = Number(input.value) === frames.length - 1;
      for (const chart of charts) {
        if (chart.backdrop) { chart.backdrop.markAt(isLast ? -1 : chart.times.findLastIndex(time => time < frame.t)); }
      }
      input.setAttribute('aria-valuetext', spoken(frame));
      input.style.setProperty('--at', (100 * (Number(input.value) + 0.5) / frames.length) + '%');
      const head = make('p', 'when');
      head.append(make('b', '', date(frame.t, true)));
      const name = frame.phase;
      head.append(make('span', 'chip phase-' + (name || 'none'), name || 'no phase yet'));
      const facts = make('dl', 'facts');
      facts.append(
        fact('Close', frame.close, frame.moved + ' in 24 hours'),
        fact('Capitulation score', frame.score == null ? null : number(frame.score, 1), frame.threshold == null ? '' : 'of 100, threshold ' + number(frame.threshold, 1)),
        fact('Liquidated in 24 hours', frame.day ? frame.day[0] + ' long' : null, frame.day ? frame.day[1] + ' short' : ''),
        fact('In the last hour', frame.hour ? frame.hour[0] + ' long' : null,
          frame.hour ? frame.hour[1] + ' short' + (frame.burst ? ', burst ratio ' + frame.burst : '') : ''),
        fact('Open interest, 24 hours', frame.oi, frame.funding ? 'funding ' + frame.funding : ''),
        fact('Average RSI of the market', frame.rsi, frame.oversold ? frame.oversold + ' oversold' : ''));
      const list = make('ul', 'moment-evidence');
      for (const [kind, strength, points, sentence] of frame.ev || []) {
        const item = make('li');
        item.append(make('b', '', kind), make('span', 'points', number(points, 1)));
        const meter = make('div', 'meter');
        meter.setAttribute('aria-hidden', 'true');
        const fill = make('i');
        fill.style.width = strength + '%';
        meter.append(fill);
        item.append(meter, make('small', '', sentence));
        list.append(item);
      }
      const parts = [head];
      if (frame.change != null) {
        const change = data.changes[frame.change];
        parts.push(make('p', 'why', date(change.t, true) + ', from ' + change.from + ' to ' + change.to + ': ' + change.why));
      }
      parts.push(facts, make('h3', '', 'Evidence, strongest first'), list);
      if (!list.children.length) { parts.push(make('p', 'muted', 'None of note.')); }
      panel.replaceChildren(...parts);
    };
    input.addEventListener('input', show);
    let timer = null;
    const stop = () => { clearInterval(timer); timer = null; play.setAttribute('aria-pressed', 'false'); play.textContent = 'Play'; };
    play.addEventListener('click', () => {
      if (timer) { stop(); return; }
      if (Number(input.value) === frames.length - 1) { input.value = '0'; }
      play.setAttribute('aria-pressed', 'true');
      play.textContent = 'Pause';
      timer = setInterval(() => {
        input.value = String(Number(input.value) + 1);
        show();
        if (Number(input.value) === frames.length - 1) { stop(); }
      }, 120);
    });
    input.addEventListener('pointerdown', stop);
    input.addEventListener('keydown', stop);
    show();
  }
  /* Theme: what the system says, until the reader says otherwise. */
  const button = document.getElementById('theme');
  const system = matchMedia('(prefers-color-scheme: dark)');
  const stored = () => { try { return localStorage.getItem('washout-theme'); } catch (e) { return null; } };
  const isDark = () => root.dataset.theme ? root.dataset.theme === 'dark' : system.matches;
  const paint = () => {
    button.setAttribute('aria-pressed', String(isDark()));
    charts.forEach(chart => chart.recolour());
  };
  const toggle = () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    try { localStorage.setItem('washout-theme', root.dataset.theme); } catch (e) { /* Not kept, then. */ }
    paint();
  };
  if (stored() === 'light' || stored() === 'dark') { root.dataset.theme = stored(); }
  button.addEventListener('click', toggle);
  system.addEventListener('change', paint);
  document.addEventListener('keydown', event => {
    const typing = event.target.closest('input, textarea, select');
    if (event.key.toLowerCase() === 't' && !event.ctrlKey && !event.metaKey && !event.altKey && !typing) { toggle(); }
  });

  const places = {daily, intraday};
  document.querySelectorAll('.chart').forEach(element => places[element.dataset.chart](element));
  document.querySelectorAll('.ranges button').forEach(range => range.addEventListener('click', () => {
    const chart = charts.find(each => each.element.parentElement.contains(range));
    chart.range(Number(range.dataset.bars));
    chart.pressed(range);
  }));
  paint();
  timeline();

  /* Tables that can be sorted. */
  document.querySelectorAll('th button').forEach(head => head.addEventListener('click', () => {
    const cell = head.closest('th');
    const table = head.closest('table');
    const column = [...cell.parentElement.children].indexOf(cell);
    const rising = cell.getAttribute('aria-sort') !== 'ascending';
    [...cell.parentElement.children].forEach(other => other.removeAttribute('aria-sort'));
    cell.setAttribute('aria-sort', rising ? 'ascending' : 'descending');
    const key = row => row.children[column].dataset.value ?? row.children[column].textContent;
    const rows = [...table.tBodies[0].rows].sort((a, b) => {
      const x = key(a), y = key(b), n = Number(x) - Number(y);
      const order = x === '' ? 1 : y === '' ? -1 : Number.isNaN(n) ? x.localeCompare(y) : n;
      return x === '' || y === '' || rising ? order : -order;
    });
    table.tBodies[0].append(...rows);
  }));
})();
