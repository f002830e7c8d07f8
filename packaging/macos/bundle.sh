#!/bin/sh
# Makes Claimline.app and a disk image from the bundle. UNTESTED: written from Apple's documentation, never run.
#   python3 packaging/dev.py build && sh packaging/macos/bundle.sh
# To be opened on other machines without a warning it must be signed and notarised, which needs an account of one's own.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
app="$root/dist/Claimline.app"
version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' "$root/gui/claimline/__init__.py")
rm -rf "$app"
mkdir -p "$app/Contents/MacOS" "$app/Contents/Resources"
cp -R "$root/dist/claimline/." "$app/Contents/MacOS/"
cat > "$app/Contents/Info.plist" <<PLIST
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
  <key>CFBundleName</key><string>Claimline</string>
  <key>CFBundleIdentifier</key><string>org.claimline.Claimline</string>
  <key>CFBundleExecutable</key><string>claimline</string>
  <key>CFBundlePackageType</key><string>APPL</string>
  <key>CFBundleShortVersionString</key><string>$version</string>
  <key>NSHighResolutionCapable</key><true/>
  <key>CFBundleDocumentTypes</key><array><dict>
    <key>CFBundleTypeName</key><string>Claimline library</string>
    <key>CFBundleTypeExtensions</key><array><string>claimline</string></array>
    <key>CFBundleTypeRole</key><string>Editor</string>
  </dict></array>
</dict></plist>
PLIST
hdiutil create -volname Claimline -srcfolder "$app" -ov -format UDZO "$root/dist/claimline-$version-macos.dmg"
