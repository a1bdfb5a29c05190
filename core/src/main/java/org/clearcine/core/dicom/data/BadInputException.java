package org.clearcine.core.dicom.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A file, or a frame in it, that cannot be used: the only exception that bad input causes.
 *
 * <p>The message is a sentence for the user, followed by the attribute and the byte position where known. It never
 * holds a value from the file, because that may be about the patient, nor the file's name, because messages are logged;
 * {@link #describe()} puts the name in front, for the screen.
 */
public final class BadInputException extends IOException {

    private static final long serialVersionUID = 1L;

    /** What kind of fault it is; stable, so that messages and statistics can rely on it. */
    public enum Reason {
        /** The file is missing, not a plain file, or the system does not let us read it. */
        UNREADABLE,
        /** It does not look like DICOM at all. */
        NOT_DICOM,
        /** It ends too early. */
        TRUNCATED,
        /** A length, delimiter or value representation contradicts what is there. */
        MALFORMED,
        /** It asks for more than {@link Limits} allows. */
        LIMIT,
        /** Something that is needed is absent. */
        MISSING,
        /** A value is not one that the standard allows, or two values contradict one another. */
        INVALID_VALUE,
        /** It is DICOM, and may be right, but this program does not handle it. */
        UNSUPPORTED,
        /** The compressed pixels of a frame are damaged. */
        BAD_FRAME
    }

    private final Reason reason;
    private final String sentence;
    private final String file;
    private final long offset;
    private final Integer tag;

    private BadInputException(Reason reason, String sentence, String file, long offset, Integer tag) {
        super(message(sentence, offset, tag));
        this.reason = Objects.requireNonNull(reason, "reason");
        this.sentence = sentence;
        this.file = file;
        this.offset = offset;
        this.tag = tag;
    }

    /** A fault of this kind, told in one sentence that ends with a full stop. */
    public BadInputException(Reason reason, String sentence) {
        this(reason, sentence, null, -1, null);
    }

    /** The same fault, with the byte position where it was met. */
    public BadInputException at(long byteOffset) {
        return offset >= 0 ? this : copy(file, byteOffset, tag);
    }

    /** The same fault, with the attribute that is wrong. */
    public BadInputException in(int wrongTag) {
        return tag != null ? this : copy(file, offset, wrongTag);
    }

    /** The same fault, with the file it was met in. */
    public BadInputException of(Path path) {
        return file != null ? this : copy(path.toString(), offset, tag);
    }

    /** The same fault, with the lower-level failure that showed it. */
    public BadInputException because(Throwable cause) {
        initCause(cause);
        return this;
    }

    private BadInputException copy(String newFile, long newOffset, Integer newTag) {
        BadInputException copy = new BadInputException(reason, sentence, newFile, newOffset, newTag);
        copy.setStackTrace(getStackTrace());
        if (getCause() != null) {
            copy.initCause(getCause());
        }
        return copy;
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong, in one sentence, without the place. */
    public String sentence() {
        return sentence;
    }

    /** The path of the file; for the screen of the user who chose it, not for logs. */
    public Optional<String> file() {
        return Optional.ofNullable(file);
    }

    /** Byte position from 0; for deflated data sets, the position in the inflated data. */
    public OptionalLong offset() {
        return offset < 0 ? OptionalLong.empty() : OptionalLong.of(offset);
    }

    public OptionalInt tag() {
        return tag == null ? OptionalInt.empty() : OptionalInt.of(tag);
    }

    /** File and message, for the user who chose the file. */
    public String describe() {
        return file().map(name -> InertText.of(name) + ": ").orElse("") + getMessage();
    }

    private static String message(String sentence, long offset, Integer tag) {
        StringBuilder text = new StringBuilder(Objects.requireNonNull(sentence, "sentence"));
        if (tag != null || offset >= 0) {
            text.append(" [");
            text.append(tag == null ? "" : Tag.name(tag));
            text.append(tag != null && offset >= 0 ? ", " : "");
            text.append(offset >= 0 ? "byte " + offset : "");
            text.append(']');
        }
        return text.toString();
    }
}
