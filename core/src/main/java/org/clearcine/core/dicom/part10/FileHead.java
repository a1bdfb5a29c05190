package org.clearcine.core.dicom.part10;

import java.util.List;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.TransferSyntax;

/** What stands before the data set, and where that begins. */
record FileHead(DataSet fileMeta, TransferSyntax transferSyntax, long dataSetOffset, List<String> warnings) {}
