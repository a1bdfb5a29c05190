package org.clearcine.core.dicom.data;

/**
 * The attributes this program reads or writes, under their keywords of DICOM PS3.6, as group in the upper and element
 * in the lower 16 bits.
 *
 * <p>Names are the standard's own, so that they can be found there; everything else is in {@link Dictionary}.
 */
public final class Tag {

    public static final int FileMetaInformationGroupLength = 0x00020000;
    public static final int FileMetaInformationVersion = 0x00020001;
    public static final int MediaStorageSOPClassUID = 0x00020002;
    public static final int MediaStorageSOPInstanceUID = 0x00020003;
    public static final int TransferSyntaxUID = 0x00020010;
    public static final int ImplementationClassUID = 0x00020012;
    public static final int ImplementationVersionName = 0x00020013;
    public static final int SourceApplicationEntityTitle = 0x00020016;
    public static final int DirectoryRecordSequence = 0x00041220;
    public static final int SpecificCharacterSet = 0x00080005;
    public static final int ImageType = 0x00080008;
    public static final int InstanceCreationDate = 0x00080012;
    public static final int InstanceCreationTime = 0x00080013;
    public static final int InstanceCreatorUID = 0x00080014;
    public static final int SOPClassUID = 0x00080016;
    public static final int SOPInstanceUID = 0x00080018;
    public static final int StudyDate = 0x00080020;
    public static final int SeriesDate = 0x00080021;
    public static final int AcquisitionDate = 0x00080022;
    public static final int ContentDate = 0x00080023;
    public static final int AcquisitionDateTime = 0x0008002A;
    public static final int StudyTime = 0x00080030;
    public static final int SeriesTime = 0x00080031;
    public static final int AcquisitionTime = 0x00080032;
    public static final int ContentTime = 0x00080033;
    public static final int AccessionNumber = 0x00080050;
    public static final int Modality = 0x00080060;
    public static final int ConversionType = 0x00080064;
    public static final int Manufacturer = 0x00080070;
    public static final int InstitutionName = 0x00080080;
    public static final int InstitutionAddress = 0x00080081;
    public static final int ReferringPhysicianName = 0x00080090;
    public static final int CodeValue = 0x00080100;
    public static final int CodingSchemeDesignator = 0x00080102;
    public static final int CodeMeaning = 0x00080104;
    public static final int TimezoneOffsetFromUTC = 0x00080201;
    public static final int StudyDescription = 0x00081030;
    public static final int SeriesDescription = 0x0008103E;
    public static final int OperatorsName = 0x00081070;
    public static final int ManufacturerModelName = 0x00081090;
    public static final int ReferencedSeriesSequence = 0x00081115;
    public static final int ReferencedImageSequence = 0x00081140;
    public static final int ReferencedSOPClassUID = 0x00081150;
    public static final int ReferencedSOPInstanceUID = 0x00081155;
    public static final int ReferencedFrameNumber = 0x00081160;
    public static final int DerivationDescription = 0x00082111;
    public static final int SourceImageSequence = 0x00082112;
    public static final int StartTrim = 0x00082142;
    public static final int StopTrim = 0x00082143;
    public static final int RecommendedDisplayFrameRate = 0x00082144;
    public static final int IrradiationEventUID = 0x00083010;
    public static final int FrameType = 0x00089007;
    public static final int DerivationImageSequence = 0x00089124;
    public static final int PixelPresentation = 0x00089205;
    public static final int DerivationCodeSequence = 0x00089215;
    public static final int FrameDisplaySequence = 0x00089458;
    public static final int PatientName = 0x00100010;
    public static final int PatientID = 0x00100020;
    public static final int IssuerOfPatientID = 0x00100021;
    public static final int PatientBirthDate = 0x00100030;
    public static final int PatientSex = 0x00100040;
    public static final int OtherPatientIDs = 0x00101000;
    public static final int PatientAge = 0x00101010;
    public static final int PatientSize = 0x00101020;
    public static final int PatientWeight = 0x00101030;
    public static final int PatientComments = 0x00104000;
    public static final int PatientIdentityRemoved = 0x00120062;
    public static final int DeidentificationMethod = 0x00120063;
    public static final int CineRate = 0x00180040;
    public static final int KVP = 0x00180060;
    public static final int DeviceSerialNumber = 0x00181000;
    public static final int SoftwareVersions = 0x00181020;
    public static final int ProtocolName = 0x00181030;
    public static final int FrameTime = 0x00181063;
    public static final int FrameTimeVector = 0x00181065;
    public static final int FrameDelay = 0x00181066;
    public static final int DistanceSourceToDetector = 0x00181110;
    public static final int DistanceSourceToPatient = 0x00181111;
    public static final int EstimatedRadiographicMagnificationFactor = 0x00181114;
    public static final int FieldOfViewShape = 0x00181147;
    public static final int ExposureTime = 0x00181150;
    public static final int XRayTubeCurrent = 0x00181151;
    public static final int Exposure = 0x00181152;
    public static final int ExposureInuAs = 0x00181153;
    public static final int AveragePulseWidth = 0x00181154;
    public static final int RadiationSetting = 0x00181155;
    public static final int RectificationType = 0x00181156;
    public static final int RadiationMode = 0x0018115A;
    public static final int ImageAndFluoroscopyAreaDoseProduct = 0x0018115E;
    public static final int FilterType = 0x00181160;
    public static final int IntensifierSize = 0x00181162;
    public static final int ImagerPixelSpacing = 0x00181164;
    public static final int Grid = 0x00181166;
    public static final int FocalSpots = 0x00181190;
    public static final int AnodeTargetMaterial = 0x00181191;
    public static final int AcquisitionMode = 0x001811B0;
    public static final int ActualFrameDuration = 0x00181242;
    public static final int PreferredPlaybackSequencing = 0x00181244;
    public static final int PositionerMotion = 0x00181500;
    public static final int PositionerPrimaryAngle = 0x00181510;
    public static final int PositionerSecondaryAngle = 0x00181511;
    public static final int ShutterShape = 0x00181600;
    public static final int ShutterLeftVerticalEdge = 0x00181602;
    public static final int ShutterRightVerticalEdge = 0x00181604;
    public static final int ShutterUpperHorizontalEdge = 0x00181606;
    public static final int ShutterLowerHorizontalEdge = 0x00181608;
    public static final int CenterOfCircularShutter = 0x00181610;
    public static final int RadiusOfCircularShutter = 0x00181612;
    public static final int VerticesOfThePolygonalShutter = 0x00181620;
    public static final int ShutterPresentationValue = 0x00181622;
    public static final int ShutterOverlayGroup = 0x00181623;
    public static final int DetectorActiveTime = 0x00187014;
    public static final int ExposureTimeInuS = 0x00188150;
    public static final int XRayTubeCurrentInuA = 0x00188151;
    public static final int FrameAcquisitionDateTime = 0x00189074;
    public static final int FrameReferenceDateTime = 0x00189151;
    public static final int FrameAcquisitionDuration = 0x00189220;
    public static final int CTExposureSequence = 0x00189321;
    public static final int ExposureTimeInms = 0x00189328;
    public static final int XRayTubeCurrentInmA = 0x00189330;
    public static final int FrameAcquisitionSequence = 0x00189417;
    public static final int AcquisitionProtocolName = 0x00189423;
    public static final int FrameDetectorParametersSequence = 0x00189451;
    public static final int XRayGeometrySequence = 0x00189476;
    public static final int ContributingEquipmentSequence = 0x0018A001;
    public static final int ContributionDateTime = 0x0018A002;
    public static final int ContributionDescription = 0x0018A003;
    public static final int StudyInstanceUID = 0x0020000D;
    public static final int SeriesInstanceUID = 0x0020000E;
    public static final int StudyID = 0x00200010;
    public static final int SeriesNumber = 0x00200011;
    public static final int AcquisitionNumber = 0x00200012;
    public static final int InstanceNumber = 0x00200013;
    public static final int PatientOrientation = 0x00200020;
    public static final int FrameOfReferenceUID = 0x00200052;
    public static final int Laterality = 0x00200060;
    public static final int ImageLaterality = 0x00200062;
    public static final int ImagesInAcquisition = 0x00201002;
    public static final int ImageComments = 0x00204000;
    public static final int FrameAnatomySequence = 0x00209071;
    public static final int FrameContentSequence = 0x00209111;
    public static final int SamplesPerPixel = 0x00280002;
    public static final int PhotometricInterpretation = 0x00280004;
    public static final int PlanarConfiguration = 0x00280006;
    public static final int NumberOfFrames = 0x00280008;
    public static final int FrameIncrementPointer = 0x00280009;
    public static final int Rows = 0x00280010;
    public static final int Columns = 0x00280011;
    public static final int PixelSpacing = 0x00280030;
    public static final int PixelAspectRatio = 0x00280034;
    public static final int BitsAllocated = 0x00280100;
    public static final int BitsStored = 0x00280101;
    public static final int HighBit = 0x00280102;
    public static final int PixelRepresentation = 0x00280103;
    public static final int SmallestImagePixelValue = 0x00280106;
    public static final int LargestImagePixelValue = 0x00280107;
    public static final int PixelPaddingValue = 0x00280120;
    public static final int PixelPaddingRangeLimit = 0x00280121;
    public static final int QualityControlImage = 0x00280300;
    public static final int BurnedInAnnotation = 0x00280301;
    public static final int LongitudinalTemporalInformationModified = 0x00280303;
    public static final int PixelSpacingCalibrationType = 0x00280A02;
    public static final int PixelSpacingCalibrationDescription = 0x00280A04;
    public static final int PixelIntensityRelationship = 0x00281040;
    public static final int PixelIntensityRelationshipSign = 0x00281041;
    public static final int WindowCenter = 0x00281050;
    public static final int WindowWidth = 0x00281051;
    public static final int RescaleIntercept = 0x00281052;
    public static final int RescaleSlope = 0x00281053;
    public static final int RescaleType = 0x00281054;
    public static final int WindowCenterWidthExplanation = 0x00281055;
    public static final int VOILUTFunction = 0x00281056;
    public static final int RecommendedViewingMode = 0x00281090;
    public static final int SpatialLocationsPreserved = 0x0028135A;
    public static final int LossyImageCompression = 0x00282110;
    public static final int LossyImageCompressionRatio = 0x00282112;
    public static final int LossyImageCompressionMethod = 0x00282114;
    public static final int ModalityLUTSequence = 0x00283000;
    public static final int LUTDescriptor = 0x00283002;
    public static final int LUTExplanation = 0x00283003;
    public static final int ModalityLUTType = 0x00283004;
    public static final int LUTData = 0x00283006;
    public static final int VOILUTSequence = 0x00283010;
    public static final int FrameNumbersOfInterest = 0x00286020;
    public static final int RWavePointer = 0x00286040;
    public static final int MaskSubtractionSequence = 0x00286100;
    public static final int MaskOperation = 0x00286101;
    public static final int ApplicableFrameRange = 0x00286102;
    public static final int MaskFrameNumbers = 0x00286110;
    public static final int ContrastFrameAveraging = 0x00286112;
    public static final int MaskSubPixelShift = 0x00286114;
    public static final int TIDOffset = 0x00286120;
    public static final int MaskOperationExplanation = 0x00286190;
    public static final int DataPointRows = 0x00289001;
    public static final int PixelMeasuresSequence = 0x00289110;
    public static final int FrameVOILUTSequence = 0x00289132;
    public static final int PixelValueTransformationSequence = 0x00289145;
    public static final int FramePixelShiftSequence = 0x00289415;
    public static final int PixelIntensityRelationshipLUTSequence = 0x00289422;
    public static final int FramePixelDataPropertiesSequence = 0x00289443;
    public static final int LUTFunction = 0x00289474;
    public static final int PixelShiftSequence = 0x00289501;
    public static final int PurposeOfReferenceCodeSequence = 0x0040A170;
    public static final int SpecimenLabelInImage = 0x00480010;
    public static final int ContentCreatorName = 0x00700084;
    public static final int IconImageSequence = 0x00880200;
    public static final int PresentationLUTSequence = 0x20500010;
    public static final int PresentationLUTShape = 0x20500020;
    public static final int SharedFunctionalGroupsSequence = 0x52009229;
    public static final int PerFrameFunctionalGroupsSequence = 0x52009230;
    public static final int ExtendedOffsetTable = 0x7FE00001;
    public static final int ExtendedOffsetTableLengths = 0x7FE00002;
    public static final int FloatPixelData = 0x7FE00008;
    public static final int DoubleFloatPixelData = 0x7FE00009;
    public static final int PixelData = 0x7FE00010;
    public static final int DigitalSignaturesSequence = 0xFFFAFFFA;
    public static final int DataSetTrailingPadding = 0xFFFCFFFC;
    public static final int OverlayRows = 0x60000010;
    public static final int OverlayColumns = 0x60000011;
    public static final int OverlayBitsAllocated = 0x60000100;
    public static final int OverlayBitPosition = 0x60000102;
    public static final int OverlayData = 0x60003000;

    public static final int Item = 0xFFFEE000;
    public static final int ItemDelimitationItem = 0xFFFEE00D;
    public static final int SequenceDelimitationItem = 0xFFFEE0DD;

    private Tag() {}

    /** The keyword and number, such as {@code Rows (0028,0010)}; a private or unknown tag is its number only. */
    public static String name(int tag) {
        return Dictionary.keyword(tag).map(keyword -> keyword + " ").orElse("") + number(tag);
    }

    /** Group and element, such as {@code (0028,0010)}. */
    public static String number(int tag) {
        return String.format("(%04X,%04X)", tag >>> 16, tag & 0xFFFF);
    }

    /** Odd groups belong to the makers of devices. */
    public static boolean isPrivate(int tag) {
        return (tag >>> 16 & 1) == 1;
    }
}
