package org.clearcine.core.dicom;

/** Which fragments belong to which frame: frame {@code i} is in the fragments from {@code first(i)} to before {@code end(i)}. */
final class FragmentsOfFrames {

    private final int[] firstFragments;
    private final int fragmentCount;

    FragmentsOfFrames(int[] firstFragments, int fragmentCount) {
        this.firstFragments = firstFragments;
        this.fragmentCount = fragmentCount;
    }

    int frameCount() {
        return firstFragments.length;
    }

    int first(int frame) {
        return firstFragments[frame];
    }

    int end(int frame) {
        return frame + 1 < firstFragments.length ? firstFragments[frame + 1] : fragmentCount;
    }
}
