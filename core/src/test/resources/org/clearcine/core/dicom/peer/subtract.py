# Subtracts as the mask module of an object says, without any other knowledge, and prints what it found.
import sys
import numpy
import pydicom

dataset = pydicom.dcmread(sys.argv[1])
pixels = dataset.pixel_array.astype(float)
enhanced = "SharedFunctionalGroupsSequence" in dataset
groups = dataset.SharedFunctionalGroupsSequence[0] if enhanced else None
properties = groups.FramePixelDataPropertiesSequence[0] if enhanced else dataset
print(
    dataset.get("RecommendedViewingMode", "-"),
    properties.PixelIntensityRelationship,
    *([properties.ImageProcessingApplied, properties.PixelIntensityRelationshipSign] if enhanced else []),
)
derivation = groups.DerivationImageSequence[0] if enhanced else dataset
print(" ".join(item.CodeValue for item in derivation.DerivationCodeSequence))
if "MaskSubtractionSequence" in dataset:
    item = dataset.MaskSubtractionSequence[0]
    numbers = item.MaskFrameNumbers
    numbers = [numbers] if isinstance(numbers, int) else list(numbers)
    mask = numpy.mean([pixels[number - 1] for number in numbers], axis=0)
    shown = 1000 * (numpy.log(pixels[int(sys.argv[2])]) - numpy.log(mask))
    print(item.MaskOperation, " ".join("%.2f" % shift for shift in item.MaskSubPixelShift))
else:
    # The stored values are the difference.
    shown = pixels[int(sys.argv[2])] - 2048
    window = groups.FrameVOILUTSequence[0] if enhanced else dataset
    print("none %.1f %.1f" % (window.WindowCenter, window.WindowWidth))
print("%.3f %.3f" % (shown[int(sys.argv[3]), int(sys.argv[4])], shown.mean()))
if enhanced:
    frames = list(dataset.PerFrameFunctionalGroupsSequence)
    subtracted = "MaskSubtractionSequence" not in dataset
    old = ["FramePixelShiftSequence"] + (["FrameVOILUTSequence"] if subtracted else [])
    display = dataset.FrameDisplaySequence[0]
    left = [name for name in old for item in frames if name in item]
    left += ["MaskVisibilityPercentage"] if subtracted and "MaskVisibilityPercentage" in display else []
    words = "no window, shift or mask of old left" if subtracted else "no shift left"
    print("%s, %s" % (display.RecommendedViewingMode, left if left else words))
