package org.clearcine.core.dicom.data;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Attributes in ascending order of their tags, each at most once: a file, or an item of a sequence. Immutable.
 *
 * <p>The typed accessors are forgiving: an attribute that is absent, empty or of another type gives nothing. Whoever needs
 * one says so and refuses the file.
 */
public final class DataSet implements Iterable<DicomElement> {

    /** Without any attribute. */
    public static final DataSet EMPTY = new DataSet(new DicomElement[0], CharacterSet.DEFAULT);

    private final DicomElement[] elements;
    private final CharacterSet characterSet;

    /** @param elements ascending, which the builder sees to */
    DataSet(DicomElement[] elements, CharacterSet characterSet) {
        this.elements = elements;
        this.characterSet = characterSet;
    }

    /** A builder that starts empty, with the default character repertoire. */
    public static DataSetBuilder builder() {
        return new DataSetBuilder(CharacterSet.DEFAULT);
    }

    /** A builder that starts with everything in here. */
    public DataSetBuilder toBuilder() {
        DataSetBuilder builder = new DataSetBuilder(characterSet);
        forEach(builder::put);
        return builder;
    }

    public Optional<DicomElement> element(int tag) {
        int low = 0;
        int high = elements.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Integer.compareUnsigned(elements[middle].tag(), tag);
            if (order == 0) {
                return Optional.of(elements[middle]);
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    public boolean contains(int tag) {
        return element(tag).isPresent();
    }

    public int size() {
        return elements.length;
    }

    public boolean isEmpty() {
        return elements.length == 0;
    }

    /** All values of a text attribute, trimmed of padding; none if absent or not text. */
    public List<String> strings(int tag) {
        return element(tag)
                .map(element -> ValueText.strings(element, characterSet))
                .orElse(List.of());
    }

    /** The first value of a text attribute, if it is there and not blank. */
    public Optional<String> string(int tag) {
        return strings(tag).stream().findFirst().filter(value -> !value.isEmpty());
    }

    /** All values as integers, from binary numbers or text; none if absent or if any of them is not an integer. */
    public int[] integers(int tag) {
        return element(tag).map(ValueNumbers::integers).orElseGet(() -> new int[0]);
    }

    /** The first of {@link #integers}. */
    public OptionalInt integer(int tag) {
        int[] values = integers(tag);
        return values.length == 0 ? OptionalInt.empty() : OptionalInt.of(values[0]);
    }

    /** All values as numbers, from binary numbers or text; none if absent or if any of them is not a number. */
    public double[] decimals(int tag) {
        return element(tag).map(ValueNumbers::decimals).orElseGet(() -> new double[0]);
    }

    /** The first of {@link #decimals}, if it is finite. */
    public OptionalDouble decimal(int tag) {
        double[] values = decimals(tag);
        boolean usable = values.length > 0 && Double.isFinite(values[0]);
        return usable ? OptionalDouble.of(values[0]) : OptionalDouble.empty();
    }

    /** The items of a sequence; none if absent. */
    public List<DataSet> items(int tag) {
        return element(tag).map(DicomElement::items).orElse(List.of());
    }

    /** The first item of a sequence, if there is one. */
    public Optional<DataSet> item(int tag) {
        return items(tag).stream().findFirst();
    }

    /** How the text in this data set is encoded; items inherit it unless they say otherwise (PS3.3 C.12.1.1.2). */
    public CharacterSet characterSet() {
        return characterSet;
    }

    @Override
    public Iterator<DicomElement> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < elements.length;
            }

            @Override
            public DicomElement next() {
                if (next == elements.length) {
                    throw new NoSuchElementException();
                }
                return elements[next++];
            }
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DataSet dataSet && Arrays.equals(elements, dataSet.elements);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(elements);
    }

    /** Never the values, which may be about the patient. */
    @Override
    public String toString() {
        return "DataSet of " + elements.length + " attributes";
    }
}
