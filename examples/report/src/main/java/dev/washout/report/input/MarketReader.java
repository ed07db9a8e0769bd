package dev.washout.report.input;

import dev.washout.market.Symbol;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a folder of candle files, one coin each, whose symbol is the file's name. */
public final class MarketReader {
  private static final String SUFFIX = ".csv";

  private MarketReader() {}

  /**
   * The candle files of a folder: those that end in {@code .csv} and are not hidden.
   *
   * @param folder the folder
   * @return each file by its symbol
   * @throws InputException if it is not a folder with such files
   */
  public static SortedMap<Symbol, Path> list(Path folder) {
    if (Files.notExists(folder)) {
      throw InputException.in(folder, "does not exist");
    }
    if (!Files.isDirectory(folder)) {
      throw InputException.in(folder, "is not a directory");
    }
    SortedMap<Symbol, Path> files = new TreeMap<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path file : entries) {
        String name = file.getFileName().toString();
        if (name.toLowerCase(Locale.ROOT).endsWith(SUFFIX) && !name.startsWith(".")) {
          Symbol symbol = symbol(file, name.substring(0, name.length() - SUFFIX.length()));
          if (files.putIfAbsent(symbol, file) != null) {
            throw InputException.in(file, "is a second file of " + symbol);
          }
        }
      }
    } catch (IOException e) {
      throw TextSource.unreadable(folder, e);
    } catch (DirectoryIteratorException e) {
      throw TextSource.unreadable(folder, e);
    }
    if (files.isEmpty()) {
      throw InputException.in(folder, "has no .csv file");
    }
    return files;
  }

  /**
   * Reads a folder.
   *
   * @param folder the folder
   * @param progress is told how far reading has come
   * @return the candles of each coin
   * @throws InputException if it is not a folder of candle files; a bad file is named
   */
  public static SortedMap<Symbol, CandleFile> read(Path folder, ReadProgress progress) {
    SortedMap<Symbol, CandleFile> coins = new TreeMap<>();
    list(folder).forEach((symbol, file) -> coins.put(symbol, CandleReader.read(file, progress)));
    return Collections.unmodifiableSortedMap(coins);
  }

  private static Symbol symbol(Path file, String name) {
    try {
      return Symbol.of(name);
    } catch (IllegalArgumentException e) {
      throw InputException.in(
          file,
          "its name gives no symbol: " + InputException.printable(String.valueOf(e.getMessage())));
    }
  }
}
