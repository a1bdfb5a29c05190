package org.clearcine.core.dicom.codec.jpeg2000;

import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.BadInputException.Reason;

/** The sentences with which a codestream is refused. */
final class Fault {

    private Fault() {}

    static BadInputException damaged() {
        return of("its data are damaged");
    }

    static BadInputException truncated() {
        return of("its data end before the picture is complete");
    }

    static BadInputException of(String what) {
        return new BadInputException(Reason.BAD_FRAME, "A frame cannot be decoded from JPEG 2000: " + what + ".");
    }

    static BadInputException unsupported(String what) {
        return new BadInputException(Reason.UNSUPPORTED, "JPEG 2000 frames with " + what + " are not supported.");
    }
}
