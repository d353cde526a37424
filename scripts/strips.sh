#!/usr/bin/env bash
# Make the film strips of docs/films: four moments of each film, reduced to a palette so that a strip stays below 200 kB.
# Needs ImageMagick (convert) and a build. Usage: scripts/strips.sh [name ...]
set -euo pipefail
cd "$(dirname "$0")/.."
out=docs/films
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

strip() { # strip NAME PROMPT
  node bin/kinorama.js "$2" --quiet --sheet "$work/sheet.png" >/dev/null
  # Tiles 1, 3, 5 and 7 of a sheet of 4 by 2 tiles of 480 px with gaps of 4 px.
  for n in 0 2 4 6; do
    convert "$work/sheet.png" -crop "480x270+$((4 + (n % 4) * 484))+$((4 + (n / 4) * 274))" +repage -resize 320x180 "$work/$n.png"
  done
  convert "$work/0.png" "$work/2.png" "$work/4.png" "$work/6.png" +append -dither FloydSteinberg -colors 96 -define png:compression-level=9 "PNG8:$out/$1.png"
  echo "$1 $(stat -c %s "$out/$1.png")"
}

mkdir -p "$out"
sed -n 's/^| !\[\(.*\)\](\(.*\)\.png) | \(.*\) |$/\2\t\3/p' "$out/README.md" | while IFS=$'\t' read -r name prompt; do
  if [ $# -eq 0 ] || [[ " $* " == *" $name "* ]]; then strip "$name" "$prompt"; fi
done
