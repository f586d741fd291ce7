@echo off
rem Shows the atlas in full screen on Windows. Needs Chrome or Edge 109 or newer, and no network.
rem Runs the browser again should it crash; Alt+F4 ends it for good.
rem A word after its name changes what it opens with: start-windows.bat health
rem ATLAS_BROWSER names another browser, ATLAS_FLAGS adds flags.
rem Letters other than ASCII are nowhere in this file: Windows would read them in another code page. The page is found by its ending.
setlocal DisableDelayedExpansion
set "QUERY=mode=kiosk"
if not "%~1"=="" set "QUERY=%~1"
set "PAGE="
for %%f in ("%~dp0*.html") do set "PAGE=%%~ff"
if not defined PAGE (
  echo There is no html file beside this script: copy the whole folder again.
  pause
  exit /b 1
)
set "BROWSER="
set "EDGE="
if exist "%ATLAS_BROWSER%" set "BROWSER=%ATLAS_BROWSER%"
for %%b in (
  "%ProgramFiles%\Google\Chrome\Application\chrome.exe"
  "%ProgramFiles(x86)%\Google\Chrome\Application\chrome.exe"
  "%LocalAppData%\Google\Chrome\Application\chrome.exe"
  "%LocalAppData%\Chromium\Application\chrome.exe"
) do if not defined BROWSER if exist %%b set "BROWSER=%%~b"
for %%b in (
  "%ProgramFiles(x86)%\Microsoft\Edge\Application\msedge.exe"
  "%ProgramFiles%\Microsoft\Edge\Application\msedge.exe"
) do if not defined BROWSER if exist %%b (
  set "BROWSER=%%~b"
  set "EDGE=--edge-kiosk-type=fullscreen"
)
if not defined BROWSER (
  echo Neither Chrome nor Edge was found. Install one of them, or open the html file by double-click and press F11.
  pause
  exit /b 1
)
set "FLAGS=--kiosk --no-first-run --no-default-browser-check --noerrdialogs --disable-session-crashed-bubble --hide-crash-restore-bubble --disable-infobars --disable-pinch --overscroll-history-navigation=0 --disable-features=Translate --autoplay-policy=no-user-gesture-required"
rem From here on values are taken by exclamation marks: a percent sign put in between percent signs would be lost.
setlocal EnableDelayedExpansion
set "URL=!PAGE:%%=%%25!"
set "URL=!URL:\=/!"
set "URL=!URL: =%%20!"
set "URL=!URL:#=%%23!"
rem A folder on another machine begins with two slashes of its own.
if "!URL:~0,2!"=="//" (set "URL=file:!URL!") else set "URL=file:///!URL!"
:run
start "" /wait "!BROWSER!" %FLAGS% %EDGE% !ATLAS_FLAGS! --user-data-dir="!LocalAppData!\atlas-hall" "!URL!?!QUERY!"
if "!ERRORLEVEL!"=="0" exit /b 0
ping -n 6 127.0.0.1 >nul
goto run
