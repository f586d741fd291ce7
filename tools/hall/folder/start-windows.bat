@echo off
rem Shows the atlas in full screen on Windows. Needs Chrome or Edge 109 or newer, and no network.
rem The page is found by its ending, so that this file needs no Chinese letters.
setlocal
for %%f in ("%~dp0*.html") do set "PAGE=%%~ff"
set "PAGE=%PAGE:\=/%"
set "PAGE=%PAGE: =%%20%"
set "PROFILE=%LOCALAPPDATA%\atlas-hall"
set "FLAGS=--kiosk --no-first-run --no-default-browser-check --noerrdialogs --disable-session-crashed-bubble --disable-infobars --disable-pinch --overscroll-history-navigation=0 --disable-features=Translate --autoplay-policy=no-user-gesture-required"
for %%b in (
  "%ProgramFiles%\Google\Chrome\Application\chrome.exe"
  "%ProgramFiles(x86)%\Google\Chrome\Application\chrome.exe"
  "%LocalAppData%\Google\Chrome\Application\chrome.exe"
  "%ProgramFiles(x86)%\Microsoft\Edge\Application\msedge.exe"
  "%ProgramFiles%\Microsoft\Edge\Application\msedge.exe"
) do if exist %%b (
  start "" %%b %FLAGS% --user-data-dir="%PROFILE%" "file:///%PAGE%?mode=kiosk"
  exit /b 0
)
echo Neither Chrome nor Edge was found. Install one of them, or open the html file by double-click and press F11.
pause
exit /b 1
