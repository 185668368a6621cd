#!/bin/sh
# Copies what the browser needs from the packages of the lock file into a folder of the jar.
# Use: bundle.sh TARGET
set -eu
cd "$(dirname "$0")"
target=$1
command -v npm >/dev/null 2>&1 || { echo "npm is missing: install Node.js 18 or newer with npm (Debian: apt-get install nodejs npm)" >&2; exit 1; }
if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
  touch node_modules/.package-lock.json
fi
mkdir -p "$target"
cp node_modules/@digdir/designsystemet-css/dist/src/index.css "$target/designsystemet.css"
cp node_modules/@digdir/designsystemet-theme/src/themes/designsystemet.css "$target/theme.css"
cp node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2 "$target/"
cp node_modules/htmx.org/dist/htmx.min.js "$target/htmx.js"
# Documents carry their font inside: PDF takes TrueType.
mkdir -p "$target/../documents"
cp node_modules/@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf "$target/../documents/inter-400.ttf"
cp node_modules/@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf "$target/../documents/inter-600.ttf"
