#!/bin/sh
# Shows the atlas in full screen on Linux. Needs Chromium, Chrome or Edge 109 or newer, and no network.
#   sh start-linux.sh              shows it
#   sh start-linux.sh health       shows how the hall is doing; any other query of the atlas likewise
#   sh start-linux.sh --autostart  lets it start by itself after signing in; --no-autostart takes that back
# Runs the browser again should it crash; closing it (Alt+F4) ends it for good.
# ATLAS_BROWSER names another browser, ATLAS_FLAGS adds flags.
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd) || exit 1
entry="${XDG_CONFIG_HOME:-$HOME/.config}/autostart/atlas-hall.desktop"

case "$1" in
  --autostart)
    # In a quoted part of Exec a backslash stands before these signs, and every backslash twice; a percent sign stands twice.
    quoted=$(printf '%s' "$here/start-linux.sh" | sed 's/[\\"`$]/\\\\&/g; s/%/%%/g')
    mkdir -p "$(dirname "$entry")" &&
      printf '[Desktop Entry]\nType=Application\nName=Atlas\nExec=sh "%s"\n' "$quoted" > "$entry" &&
      echo "The atlas now starts by itself after signing in." && exit 0
    exit 1 ;;
  --no-autostart) rm -f "$entry" && echo "The atlas no longer starts by itself." && exit 0 ;;
  -*) echo "sh start-linux.sh [health | --autostart | --no-autostart]" >&2; exit 2 ;;
esac

for page in "$here"/*.html; do break; done
[ -f "$page" ] || { echo "There is no html file beside this script: copy the whole folder again." >&2; exit 1; }
browser="$ATLAS_BROWSER"
for name in chromium chromium-browser google-chrome google-chrome-stable microsoft-edge; do
  [ -z "$browser" ] && command -v "$name" > /dev/null && browser="$name"
done
[ -n "$browser" ] || { echo "Neither Chromium, Chrome nor Edge was found: install one, or open the html file by double-click and press F11." >&2; exit 1; }

# A space or a percent sign in the folder's name must not end the address early.
address="file://$(printf '%s' "$page" | sed 's/%/%25/g; s/ /%20/g; s/#/%23/g; s/?/%3F/g')?${1:-mode=kiosk}"
# The screen stays on where the system lets a script say so.
if command -v xset > /dev/null; then xset s off s noblank -dpms 2> /dev/null; fi

while :; do
  # shellcheck disable=SC2086
  "$browser" --kiosk --no-first-run --no-default-browser-check --noerrdialogs --disable-session-crashed-bubble --hide-crash-restore-bubble --disable-infobars \
    --disable-pinch --overscroll-history-navigation=0 --disable-features=Translate --autoplay-policy=no-user-gesture-required \
    --user-data-dir="${XDG_DATA_HOME:-$HOME/.local/share}/atlas-hall" $ATLAS_FLAGS "$address"
  ended=$?
  # 0: closed by hand; 130, 143: ended by whoever started it.
  case "$ended" in 0 | 130 | 143) exit "$ended" ;; esac
  echo "The browser ended with $ended and is started again." >&2
  sleep "${ATLAS_PAUSE:-5}"
done
