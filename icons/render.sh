#!/bin/bash
# Renders the masters to the application's icons; needs rsvg-convert (Debian: librsvg2-bin).
set -eu
cd "$(dirname "$0")"
target=../app/src/main/resources/org/clearcine/app/icons
mkdir -p "$target"
for size in 16 24 32; do
    rsvg-convert -w $size -h $size clearcine-small.svg -o "$target/clearcine-$size.png"
done
for size in 48 64 128 256 512; do
    rsvg-convert -w $size -h $size clearcine.svg -o "$target/clearcine-$size.png"
done
