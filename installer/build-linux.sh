#!/bin/bash
# Builds an app-image and a .deb of ClearCine that start here: own Java run time, own native libraries, nothing fetched later.
#   installer/build-linux.sh [app-image|deb]     results in installer/target
set -eu
ROOT=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
. "$ROOT/installer/system-packages.sh"
KIND=${1:-deb}
OUT=$ROOT/installer/target
ICONS=$ROOT/app/src/main/resources/org/clearcine/app/icons

find_jdk
find_maven
need_packages "to build packages" binutils fakeroot unzip || exit 1
BIN=$(dirname "$(readlink -f "$(command -v "$JAVA")")")

# JavaFX and all libraries lie on the class path (docs/decisions/0005-no-module-info.md), so the run time holds JDK modules only.
# jdk.charsets: DICOM character sets. jdk.unsupported: JavaFX and DJL. java.naming, java.management: logging and measuring.
MODULES=java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.prefs,java.scripting,java.sql,java.xml
MODULES+=,jdk.charsets,jdk.crypto.ec,jdk.jfr,jdk.management,jdk.unsupported,jdk.unsupported.desktop,jdk.zipfs

build_jars() {
    echo "Building the jars ..."
    rm -rf "$ROOT/app/target/lib"
    (cd "$ROOT" && mvn -q -B -ntp -Dmaven.test.skip=true -pl core,app package) </dev/null
    VERSION=$(sed -n 's:^  <version>\([0-9.]*\).*:\1:p' "$ROOT/pom.xml" | head -n 1)
}

# The jars, the weights, and libtorch unpacked, so that no user has to unpack 430 MB of their own.
stage() {
    echo "Laying out the application ..."
    rm -rf "$OUT"
    mkdir -p "$OUT/input/libtorch"
    cp "$ROOT"/app/target/clearcine-app-*.jar "$ROOT"/app/target/lib/*.jar "$OUT/input"
    rm -f "$OUT"/input/*-sources.jar
    local native
    native=$(echo "$OUT"/input/pytorch-native-cpu-*.jar)
    unzip -q "$native" 'pytorch/*' -d "$OUT/native"
    find "$OUT/native" -name '*.gz' -exec gunzip {} +
    find "$OUT/native" -type f -name '*.so*' -exec mv -t "$OUT/input/libtorch" {} +
    rm -rf "$native" "$OUT/native"
    [ -d "$ROOT/models" ] && cp -r "$ROOT/models" "$OUT/input/models"
    cp "$ROOT/LICENSE" "$ROOT/NOTICE" "$ROOT/THIRD-PARTY.md" "$OUT/input"
}

link_runtime() {
    echo "Linking the Java run time ..."
    "$BIN/jlink" --add-modules "$MODULES" --strip-debug --no-header-files --no-man-pages --compress=2 --output "$OUT/runtime"
}

app_image() {
    echo "Making the app-image ..."
    local options=(--java-options -Xmx4g --java-options -Dai.djl.offline=true
        --java-options '-Dclearcine.home=$APPDIR' --java-options '-DPYTORCH_LIBRARY_PATH=$APPDIR/libtorch'
        --java-options -DPYTORCH_VERSION=2.7.1 --java-options -DPYTORCH_FLAVOR=cpu)
    [ "$JAVA_MAJOR" -ge 24 ] && options+=(--java-options --enable-native-access=ALL-UNNAMED)
    "$BIN/jpackage" --type app-image --name clearcine --app-version "$VERSION" --vendor ClearCine \
        --description "Workstation for low-dose X-ray fluoroscopy and angiography" \
        --input "$OUT/input" --main-jar "$(basename "$ROOT"/app/target/clearcine-app-*.jar)" --main-class org.clearcine.app.Main \
        --runtime-image "$OUT/runtime" --icon "$ICONS/clearcine-512.png" "${options[@]}" --dest "$OUT"
    rm -rf "$OUT/input" "$OUT/runtime"
}

deb() {
    echo "Making the .deb ..."
    cat >"$OUT/dicom.properties" <<END
extension=dcm
mime-type=application/dicom
description=DICOM loop
icon=$ICONS/clearcine-128.png
END
    # Packed anew below, so the first packing may be loose.
    DPKG_DEB_COMPRESSOR_TYPE=none "$BIN/jpackage" --type deb --name clearcine --app-image "$OUT/clearcine" --app-version "$VERSION" \
        --description "Workstation for low-dose X-ray fluoroscopy and angiography" --vendor ClearCine \
        --license-file "$ROOT/LICENSE" --linux-package-deps libgtk-3-0,libavcodec59,libgl1,libxtst6,libxxf86vm1,fontconfig \
        --linux-menu-group "Science;MedicalSoftware" --linux-app-category science --linux-shortcut \
        --file-associations "$OUT/dicom.properties" --icon "$ICONS/clearcine-512.png" --dest "$OUT"
    # jpackage leaves the program in /opt only; people type its name.
    local package tree=$OUT/tree
    package=$(echo "$OUT"/clearcine_*.deb)
    fakeroot sh -c "dpkg-deb -R '$package' '$tree' && mkdir -p '$tree/usr/bin' \
        && ln -s /opt/clearcine/bin/clearcine '$tree/usr/bin/clearcine' && dpkg-deb -Zxz -z2 -b '$tree' '$package'"
    rm -rf "$tree" "$OUT/dicom.properties"
}

build_jars
stage
link_runtime
app_image
[ "$KIND" = deb ] && deb
du -sh "$OUT"/*
