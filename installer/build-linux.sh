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
need_packages "to build packages" binutils unzip || exit 1
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
    # The video programs likewise; the bridges into Java are not used.
    native=$(echo "$OUT"/input/ffmpeg-*.jar)
    mkdir -p "$OUT/input/video"
    unzip -q -j "$native" 'org/bytedeco/ffmpeg/*/*' -x '*/libjni*' -d "$OUT/input/video"
    chmod +x "$OUT"/input/video/ffmpeg "$OUT"/input/video/ffprobe
    rm -f "$native"
    [ -d "$ROOT/models" ] && cp -r "$ROOT/models" "$OUT/input/models"
    cp "$ROOT/LICENSE" "$ROOT/NOTICE" "$ROOT/THIRD-PARTY.md" "$OUT/input"
}

link_runtime() {
    echo "Linking the Java run time ..."
    "$BIN/jlink" --add-modules "$MODULES" --strip-debug --no-header-files --no-man-pages --compress=2 --output "$OUT/runtime"
}

app_image() {
    echo "Making the app-image ..."
    local options=(--java-options -Xmx4g --java-options -XX:+IgnoreUnrecognizedVMOptions
        --java-options -XX:InlineSmallCode=500 --java-options -XX:FreqInlineSize=60 --java-options -XX:LoopMaxUnroll=8
        --java-options -XX:Tier4MinInvocationThreshold=60 --java-options -Dai.djl.offline=true
        --java-options '-Dclearcine.home=$APPDIR' --java-options '-DPYTORCH_LIBRARY_PATH=$APPDIR/libtorch' --java-options '-Dclearcine.video=$APPDIR/video'
        --java-options -DPYTORCH_VERSION=2.7.1 --java-options -DPYTORCH_FLAVOR=cpu)
    [ "$JAVA_MAJOR" -ge 24 ] && options+=(--java-options --enable-native-access=ALL-UNNAMED)
    "$BIN/jpackage" --type app-image --name clearcine --app-version "$VERSION" --vendor ClearCine \
        --description "Workstation for low-dose X-ray fluoroscopy and angiography" \
        --input "$OUT/input" --main-jar "$(basename "$ROOT"/app/target/clearcine-app-*.jar)" --main-class org.clearcine.app.Main \
        --runtime-image "$OUT/runtime" --icon "$ICONS/clearcine-512.png" "${options[@]}" --dest "$OUT"
    rm -rf "$OUT/input" "$OUT/runtime"
}

# jpackage can make a .deb too, but its installation scripts fail on a machine without a desktop; this one has none to run.
deb() {
    echo "Making the .deb ..."
    local tree=$OUT/tree architecture size
    architecture=$(dpkg --print-architecture)
    rm -rf "$tree"
    mkdir -p "$tree"/{DEBIAN,opt,usr/bin,usr/share/applications,usr/share/doc/clearcine}
    cp -r "$OUT/clearcine" "$tree/opt/clearcine"
    ln -s /opt/clearcine/bin/clearcine "$tree/usr/bin/clearcine"
    cp "$ROOT/NOTICE" "$ROOT/THIRD-PARTY.md" "$tree/usr/share/doc/clearcine"
    for size in 16 32 48 64 128 256 512; do
        mkdir -p "$tree/usr/share/icons/hicolor/${size}x$size/apps"
        cp "$ICONS/clearcine-$size.png" "$tree/usr/share/icons/hicolor/${size}x$size/apps/clearcine.png"
    done
    # The system knows application/dicom and *.dcm already; the entry offers ClearCine for them.
    cat >"$tree/usr/share/applications/clearcine.desktop" <<END
[Desktop Entry]
Type=Application
Name=ClearCine
Comment=Workstation for low-dose X-ray fluoroscopy and angiography; not for diagnosis
Exec=/opt/clearcine/bin/clearcine %F
Icon=clearcine
Categories=Science;MedicalSoftware;
MimeType=application/dicom;
END
    cat >"$tree/DEBIAN/control" <<END
Package: clearcine
Version: $VERSION
Architecture: $architecture
Maintainer: ClearCine authors <clearcine@localhost>
Section: science
Priority: optional
Installed-Size: $(du -sk "$tree" | cut -f1)
Depends: libc6, libstdc++6, zlib1g, libfreetype6, libx11-6, libxext6, libxi6, libxrender1, libxtst6, libxxf86vm1, libgl1, libgtk-3-0, libavcodec59, libavformat59, libasound2, libpulse0, libxcb1, libxcb-shm0, libudev1, fontconfig, fonts-dejavu-core
Description: workstation for low-dose X-ray fluoroscopy and angiography
 Opens cine loops, denoises them on this machine and shows raw and denoised
 side by side. Not a medical device and not for diagnosis.
END
    dpkg-deb --root-owner-group -Zxz -z2 -b "$tree" "$OUT/clearcine_${VERSION}_$architecture.deb"
    rm -rf "$tree"
}

build_jars
stage
link_runtime
app_image
[ "$KIND" = deb ] && deb
du -sh "$OUT"/*
