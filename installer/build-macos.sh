#!/bin/bash
# Builds a .dmg of ClearCine on macOS with Apple processors. Needs a JDK of version 17 or newer with jpackage, and Maven.
#   installer/build-macos.sh [app-image|dmg]     results in installer/target
# Written, not tried on a Mac: installer/README.md says how far it has been checked.
set -eu
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
KIND=${1:-dmg}
OUT=$ROOT/installer/target
BIN=${JAVA_HOME:-$(/usr/libexec/java_home)}/bin
ICONS=$ROOT/app/src/main/resources/org/clearcine/app/icons
# As in build-linux.sh.
MODULES=java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.prefs,java.scripting,java.sql,java.xml
MODULES+=,jdk.charsets,jdk.crypto.ec,jdk.jfr,jdk.management,jdk.unsupported,jdk.unsupported.desktop,jdk.zipfs

build_jars() {
    rm -rf "$ROOT/app/target/lib" "$OUT"
    (cd "$ROOT" && mvn -q -B -ntp -Dmaven.test.skip=true -Dnative.platform=osx-aarch64 -Dvideo.platform=macosx-arm64 -pl core,app package)
    VERSION=$(sed -n 's:^  <version>\([0-9.]*\).*:\1:p' "$ROOT/pom.xml" | head -n 1)
    # macOS refuses versions that begin with 0.
    case $VERSION in 0.*) VERSION=1${VERSION#0} ;; esac
}

stage() {
    mkdir -p "$OUT/input/libtorch" "$OUT/input/video" "$OUT/native"
    cp "$ROOT"/app/target/clearcine-app-*.jar "$ROOT"/app/target/lib/*.jar "$OUT/input"
    local native
    native=$(echo "$OUT"/input/pytorch-native-cpu-*.jar)
    unzip -q "$native" 'pytorch/*' -d "$OUT/native"
    find "$OUT/native" -name '*.gz' -exec gunzip {} +
    find "$OUT/native" -type f -name '*.dylib*' -exec mv {} "$OUT/input/libtorch" \;
    rm -rf "$native" "$OUT/native"
    native=$(echo "$OUT"/input/ffmpeg-*.jar)
    unzip -q -j "$native" 'org/bytedeco/ffmpeg/*/*' -x '*/libjni*' -d "$OUT/input/video"
    chmod +x "$OUT"/input/video/ffmpeg "$OUT"/input/video/ffprobe
    rm -f "$native"
    cp -r "$ROOT/models" "$OUT/input/models"
    cp "$ROOT/LICENSE" "$ROOT/NOTICE" "$ROOT/THIRD-PARTY.md" "$OUT/input"
}

# The icon of a Mac holds the same picture in several sizes.
icon() {
    local set=$OUT/clearcine.iconset
    mkdir -p "$set"
    cp "$ICONS/clearcine-16.png" "$set/icon_16x16.png"
    cp "$ICONS/clearcine-32.png" "$set/icon_32x32.png"
    cp "$ICONS/clearcine-128.png" "$set/icon_128x128.png"
    cp "$ICONS/clearcine-256.png" "$set/icon_256x256.png"
    cp "$ICONS/clearcine-512.png" "$set/icon_512x512.png"
    iconutil -c icns "$set" -o "$OUT/clearcine.icns"
    rm -rf "$set"
}

package() {
    printf 'extension=dcm\nmime-type=application/dicom\ndescription=DICOM object\n' >"$OUT/dcm.properties"
    "$BIN/jlink" --add-modules "$MODULES" --strip-debug --no-header-files --no-man-pages --compress=2 --output "$OUT/runtime"
    local options=(--java-options -Xmx4g --java-options -XX:+IgnoreUnrecognizedVMOptions
        --java-options -XX:InlineSmallCode=500 --java-options -XX:FreqInlineSize=60 --java-options -XX:LoopMaxUnroll=8
        --java-options -XX:Tier4MinInvocationThreshold=60 --java-options -Dai.djl.offline=true
        --java-options '-Dclearcine.home=$APPDIR' --java-options '-DPYTORCH_LIBRARY_PATH=$APPDIR/libtorch' --java-options '-Dclearcine.video=$APPDIR/video'
        --java-options -DPYTORCH_VERSION=2.7.1 --java-options -DPYTORCH_FLAVOR=cpu)
    "$BIN/jpackage" --type "$KIND" --name ClearCine --app-version "$VERSION" --vendor ClearCine \
        --description "Workstation for low-dose X-ray fluoroscopy and angiography; not for diagnosis" \
        --mac-package-identifier org.clearcine --file-associations "$OUT/dcm.properties" \
        --input "$OUT/input" --main-jar "$(basename "$ROOT"/app/target/clearcine-app-*.jar)" --main-class org.clearcine.app.Main \
        --runtime-image "$OUT/runtime" --icon "$OUT/clearcine.icns" "${options[@]}" --dest "$OUT"
    rm -rf "$OUT/input" "$OUT/runtime" "$OUT/dcm.properties" "$OUT/clearcine.icns"
}

build_jars
stage
icon
package
ls "$OUT"
