# Subtracts as the mask module of an object says, without any other knowledge, and prints what it found.
import sys
import numpy
import pydicom

dataset = pydicom.dcmread(sys.argv[1])
pixels = dataset.pixel_array.astype(float)
print(dataset.get("RecommendedViewingMode", "-"), dataset.PixelIntensityRelationship)
print(" ".join(item.CodeValue for item in dataset.DerivationCodeSequence))
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
    print("none %.1f %.1f" % (dataset.WindowCenter, dataset.WindowWidth))
print("%.3f %.3f" % (shown[int(sys.argv[3]), int(sys.argv[4])], shown.mean()))
