#!/bin/sh
# Shows the atlas in full screen on Linux. Needs Chromium, Chrome or Edge 109 or newer, and no network.
#   sh start-linux.sh              shows it
#   sh start-linux.sh --autostart  lets it start by itself after signing in; --no-autostart takes that back
# ATLAS_BROWSER names another browser, ATLAS_FLAGS adds flags, ATLAS_QUERY changes what it opens with (mode=kiosk).
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd) || exit 1
entry="${XDG_CONFIG_HOME:-$HOME/.config}/autostart/atlas-hall.desktop"

case "$1" in
  --autostart)
    mkdir -p "$(dirname "$entry")" &&
      printf '[Desktop Entry]\nType=Application\nName=Atlas\nExec=sh "%s/start-linux.sh"\n' "$(printf '%s' "$here" | sed 's/%/%%/g')" > "$entry" &&
      echo "The atlas now starts by itself after signing in." && exit 0
    exit 1 ;;
  --no-autostart) rm -f "$entry" && echo "The atlas no longer starts by itself." && exit 0 ;;
esac

for page in "$here"/*.html; do break; done
[ -f "$page" ] || { echo "There is no html file beside this script: copy the whole folder again." >&2; exit 1; }
browser="$ATLAS_BROWSER"
for name in chromium chromium-browser google-chrome google-chrome-stable microsoft-edge; do
  [ -z "$browser" ] && command -v "$name" > /dev/null && browser="$name"
done
[ -n "$browser" ] || { echo "Neither Chromium, Chrome nor Edge was found: install one, or open the html file by double-click and press F11." >&2; exit 1; }

# A space or a percent sign in the folder's name must not end the address early.
address="file://$(printf '%s' "$page" | sed 's/%/%25/g; s/ /%20/g; s/#/%23/g; s/?/%3F/g')?${ATLAS_QUERY:-mode=kiosk}"
# shellcheck disable=SC2086
exec "$browser" --kiosk --no-first-run --no-default-browser-check --noerrdialogs --disable-session-crashed-bubble --disable-infobars \
  --disable-pinch --overscroll-history-navigation=0 --disable-features=Translate --autoplay-policy=no-user-gesture-required \
  --user-data-dir="${XDG_DATA_HOME:-$HOME/.local/share}/atlas-hall" $ATLAS_FLAGS "$address"
