/*
 * Times one kind of work of TA-Lib or Tulip Indicators, as built on this machine.
 *
 *   native-peers talib|tulip LIBRARY DATA WORK BARS SECONDS RESULT
 *
 * WORK may be "list", to print the names of all. DATA holds the number of bars as a 64-bit integer, and after it columns of doubles: highs, lows,
 * closes, volumes, flat, falling, cents. BARS is the length of a series; an invocation runs as many
 * series as make a million bars. Prints nanoseconds a bar, the mean over SECONDS after a warm-up. RESULT receives the number of lines as a 64-bit integer and
 * each line's values, aligned to the inputs, NaN where there is none; "-" writes nothing.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>

enum { TOTAL = 1000000, LINES = 3 };

/* How long a part of the measurement is, in seconds: short, for then nothing may disturb it. */
static const double PART = 0.02;

typedef struct {
  const double *high, *low, *close, *volume, *flat, *falling, *cents;
} Data;

static void *library;
static Data data;
static int bars;                 /* the length of a series */
static double *out[LINES];       /* the results of the latest series, packed */
static double *part[LINES];      /* room for what only prepares a result */
static int lines = 1, begin, count;
static double scale = 1;         /* what a result is multiplied by to compare it */

static void fail(const char *what, const char *which) {
  fprintf(stderr, "native-peers: %s: %s\n", what, which);
  exit(1);
}

static void *find(const char *name) {
  void *symbol = dlsym(library, name);
  if (!symbol) fail("the library has no function", name);
  return symbol;
}

/* Inputs: (x - mean) / deviation; n of them before the first. */
static void z_scores(const double *x, int n) {
  for (int i = 0; i < count; i++) out[0][i] = (x[i + n - 1] - part[0][i]) / part[1][i];
}

/* TA-Lib ------------------------------------------------------------------------------------- */

typedef int (*TaSimple)(int, int, const double *, int, int *, int *, double *);
typedef int (*TaDeviation)(int, int, const double *, int, double, int *, int *, double *);
typedef int (*TaBars)(int, int, const double *, const double *, const double *, int, int *, int *,
                      double *);
typedef int (*TaMacd)(int, int, const double *, int, int, int, int *, int *, double *, double *,
                      double *);
typedef int (*TaBands)(int, int, const double *, int, double, double, int, int *, int *, double *,
                       double *, double *);

static void *function, *second;

static void ta_check(int code) {
  if (code) {
    fprintf(stderr, "native-peers: TA-Lib returned %d\n", code);
    exit(1);
  }
}

static void ta_simple(const double *x, int n) {
  ta_check(((TaSimple)function)(0, bars - 1, x, n, &begin, &count, out[0]));
}
static void ta_rsi(int at) { ta_simple(data.close + at, 14); }
static void ta_rsi_flat(int at) { ta_simple(data.flat + at, 14); }
static void ta_ema(int at) { ta_simple(data.close + at, 26); }
static void ta_sma(int at) { ta_simple(data.close + at, 20); }
static void ta_roc(int at) { ta_simple(data.close + at, 12); }
static void ta_max30(int at) { ta_simple(data.close + at, 30); }
static void ta_max480(int at) { ta_simple(data.falling + at, 480); }
static void ta_atr(int at) {
  ta_check(((TaBars)function)(0, bars - 1, data.high + at, data.low + at, data.close + at, 14,
                              &begin, &count, out[0]));
}
static void ta_deviation_of(const double *x) {
  ta_check(((TaDeviation)function)(0, bars - 1, x, 20, 1, &begin, &count, out[0]));
}
static void ta_deviation(int at) { ta_deviation_of(data.close + at); }
static void ta_deviation_cents(int at) { ta_deviation_of(data.cents + at); }
static void ta_macd(int at) {
  ta_check(((TaMacd)function)(0, bars - 1, data.close + at, 12, 26, 9, &begin, &count, out[0],
                              out[1], out[2]));
}
static void ta_bands_of(const double *x) {
  ta_check(((TaBands)function)(0, bars - 1, x, 20, 2, 2, 0, &begin, &count, out[2], out[1],
                               out[0]));
}
static void ta_bands(int at) { ta_bands_of(data.close + at); }
static void ta_bands_cents(int at) { ta_bands_of(data.cents + at); }
static void ta_z_score(int at) {
  const double *x = data.volume + at;
  ta_check(((TaSimple)function)(0, bars - 1, x, 20, &begin, &count, part[0]));
  ta_check(((TaDeviation)second)(0, bars - 1, x, 20, 1, &begin, &count, part[1]));
  z_scores(x, 20);
}

/* Tulip Indicators --------------------------------------------------------------------------- */

typedef int (*TiStart)(const double *);
typedef int (*Ti)(int, const double *const *, const double *, double *const *);

static TiStart start;

static void ti_run(void *f, const double *x, double n, double **into) {
  const double *inputs[] = {x};
  const double options[] = {n};
  if (((Ti)f)(bars, inputs, options, into)) fail("Tulip refused", "an input");
}
static void ti_simple(const double *x, double n) {
  const double options[] = {n};
  ti_run(function, x, n, out);
  begin = start(options);
  count = bars - begin;
}
static void ti_rsi(int at) { ti_simple(data.close + at, 14); }
static void ti_ema(int at) { ti_simple(data.close + at, 26); }
static void ti_sma(int at) { ti_simple(data.close + at, 20); }
static void ti_roc(int at) { ti_simple(data.close + at, 12); }
static void ti_max30(int at) { ti_simple(data.close + at, 30); }
static void ti_max480(int at) { ti_simple(data.falling + at, 480); }
static void ti_deviation(int at) { ti_simple(data.close + at, 20); }
static void ti_deviation_cents(int at) { ti_simple(data.cents + at, 20); }
static void ti_atr(int at) {
  const double *inputs[] = {data.high + at, data.low + at, data.close + at};
  const double options[] = {14};
  if (((Ti)function)(bars, inputs, options, out)) fail("Tulip refused", "ATR");
  begin = start(options);
  count = bars - begin;
}
static void ti_lines(const double *x, const double *options) {
  const double *inputs[] = {x};
  if (((Ti)function)(bars, inputs, options, out)) fail("Tulip refused", "an input");
  begin = start(options);
  count = bars - begin;
}
static void ti_macd(int at) { ti_lines(data.close + at, (const double[]){12, 26, 9}); }
static void ti_bands(int at) { ti_lines(data.close + at, (const double[]){20, 2}); }
static void ti_bands_cents(int at) { ti_lines(data.cents + at, (const double[]){20, 2}); }
static void ti_z_score(int at) {
  const double *x = data.volume + at;
  begin = 19;
  count = bars - begin;
  ti_run(function, x, 20, part);
  ti_run(second, x, 20, part + 1);
  z_scores(x, 20);
}

/* -------------------------------------------------------------------------------------------- */

typedef struct {
  const char *work, *name, *second;
  int lines;
  double scale;
  void (*run)(int at);
} Work;

static const Work TALIB[] = {
    {"rsi", "TA_RSI", 0, 1, 1, ta_rsi},
    {"rsi-few", "TA_RSI", 0, 1, 1, ta_rsi},
    {"rsi-flat", "TA_RSI", 0, 1, 1, ta_rsi_flat},
    {"rsi-panel", "TA_RSI", 0, 1, 1, ta_rsi},
    {"ema", "TA_EMA", 0, 1, 1, ta_ema},
    {"ema-few", "TA_EMA", 0, 1, 1, ta_ema},
    {"macd", "TA_MACD", 0, 3, 1, ta_macd},
    {"macd-few", "TA_MACD", 0, 3, 1, ta_macd},
    {"atr", "TA_ATR", 0, 1, 1, ta_atr},
    {"atr-few", "TA_ATR", 0, 1, 1, ta_atr},
    {"bollinger", "TA_BBANDS", 0, 3, 1, ta_bands},
    {"bollinger-cents", "TA_BBANDS", 0, 3, 1, ta_bands_cents},
    {"deviation", "TA_STDDEV", 0, 1, 1, ta_deviation},
    {"deviation-cents", "TA_STDDEV", 0, 1, 1, ta_deviation_cents},
    {"max-30", "TA_MAX", 0, 1, 1, ta_max30},
    {"max-30-few", "TA_MAX", 0, 1, 1, ta_max30},
    {"max-480-falling", "TA_MAX", 0, 1, 1, ta_max480},
    {"roc", "TA_ROC", 0, 1, 1, ta_roc},
    {"sma", "TA_SMA", 0, 1, 1, ta_sma},
    {"volume-z-score", "TA_SMA", "TA_STDDEV", 1, 1, ta_z_score},
    {0}};

static const Work TULIP[] = {
    {"rsi", "ti_rsi", 0, 1, 1, ti_rsi},
    {"rsi-few", "ti_rsi", 0, 1, 1, ti_rsi},
    {"rsi-panel", "ti_rsi", 0, 1, 1, ti_rsi},
    {"ema", "ti_ema", 0, 1, 1, ti_ema},
    {"ema-few", "ti_ema", 0, 1, 1, ti_ema},
    {"macd", "ti_macd", 0, 3, 1, ti_macd},
    {"macd-few", "ti_macd", 0, 3, 1, ti_macd},
    {"atr", "ti_atr", 0, 1, 1, ti_atr},
    {"atr-few", "ti_atr", 0, 1, 1, ti_atr},
    {"bollinger", "ti_bbands", 0, 3, 1, ti_bands},
    {"bollinger-cents", "ti_bbands", 0, 3, 1, ti_bands_cents},
    {"deviation", "ti_stddev", 0, 1, 1, ti_deviation},
    {"deviation-cents", "ti_stddev", 0, 1, 1, ti_deviation_cents},
    {"max-30", "ti_max", 0, 1, 1, ti_max30},
    {"max-30-few", "ti_max", 0, 1, 1, ti_max30},
    {"max-480-falling", "ti_max", 0, 1, 1, ti_max480},
    {"roc", "ti_roc", 0, 1, 100, ti_roc}, /* a fraction, where others give percent */
    {"sma", "ti_sma", 0, 1, 1, ti_sma},
    {"volume-z-score", "ti_sma", "ti_stddev", 1, 1, ti_z_score},
    {0}};

static double seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + 1e-9 * t.tv_nsec;
}

static void read_data(const char *path, int64_t *size) {
  int file = open(path, O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status)) fail("cannot read", path);
  char *bytes = mmap(0, status.st_size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0);
  if (bytes == MAP_FAILED) fail("cannot read", path);
  memcpy(size, bytes, sizeof *size);
  const double **columns[] = {&data.high, &data.low,  &data.close, &data.volume,
                              &data.flat, &data.falling, &data.cents};
  size_t count = sizeof columns / sizeof *columns;
  if ((size_t)status.st_size != sizeof *size + count * *size * sizeof(double))
    fail("of the wrong size", path);
  for (size_t k = 0; k < count; k++)
    *columns[k] = (const double *)(bytes + sizeof *size) + k * *size;
}

static void write_result(const char *path) {
  FILE *file = fopen(path, "wb");
  int64_t n = lines;
  if (!file || fwrite(&n, sizeof n, 1, file) != 1) fail("cannot write", path);
  for (int k = 0; k < lines; k++)
    for (int i = 0; i < bars; i++) {
      double value = i < begin ? NAN : scale * out[k][i - begin];
      if (fwrite(&value, sizeof value, 1, file) != 1) fail("cannot write", path);
    }
  if (fclose(file)) fail("cannot write", path);
}

/* A million bars, in series of equal length. */
static void invoke(const Work *work) {
  for (int at = 0; at + bars <= TOTAL; at += bars) work->run(at);
}

/* Nanoseconds a bar, in at least so many seconds. */
static double measure(const Work *work, double length) {
  int runs = 0;
  double began = seconds(), took = 0;
  do {
    invoke(work);
    runs++;
    took = seconds() - began;
  } while (took < length);
  return 1e9 * took / ((double)runs * (TOTAL / bars) * bars);
}

int main(int argc, char **argv) {
  if (argc != 8) fail("usage", "talib|tulip LIBRARY DATA WORK BARS SECONDS RESULT");
  int talib = !strcmp(argv[1], "talib");
  if (!strcmp(argv[4], "list")) {
    for (const Work *each = talib ? TALIB : TULIP; each->work; each++) printf("%s ", each->work);
    return 0;
  }
  library = dlopen(argv[2], RTLD_NOW);
  if (!library) fail("cannot load", dlerror());
  const Work *work = talib ? TALIB : TULIP;
  while (work->work && strcmp(work->work, argv[4])) work++;
  if (!work->work) fail("no such work", argv[4]);
  int64_t size;
  read_data(argv[3], &size);
  bars = atoi(argv[5]);
  if (bars < 1000 || bars > size || size < TOTAL) fail("BARS does not fit", argv[5]);
  lines = work->lines;
  scale = work->scale;
  for (int k = 0; k < LINES; k++) {
    out[k] = calloc(bars, sizeof(double));
    part[k] = calloc(bars, sizeof(double));
  }
  if (talib) ta_check(((int (*)(void))find("TA_Initialize"))());
  function = find(work->name);
  if (work->second) second = find(work->second);
  if (!talib) {
    char name[64];
    snprintf(name, sizeof name, "%s_start", work->name);
    start = (TiStart)find(name);
  }
  double length = atof(argv[6]);
  for (double warm = seconds() + length / 2; seconds() < warm;) invoke(work);
  double lowest = INFINITY; /* what comes from outside makes a part longer only */
  double end = seconds() + length;
  do lowest = fmin(lowest, measure(work, fmin(length, PART)));
  while (seconds() < end);
  if (strcmp(argv[7], "-")) {
    work->run(0);
    write_result(argv[7]);
  }
  printf("%.6f\n", lowest);
  return 0;
}
