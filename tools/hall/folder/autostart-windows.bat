@echo off
rem Lets the atlas start by itself whenever this Windows user signs in. Run it once, where the folder is to stay.
rem "autostart-windows.bat remove" takes it back.
setlocal DisableDelayedExpansion
set "KEY=HKCU\Software\Microsoft\Windows\CurrentVersion\Run"
if /i "%~1"=="remove" (
  reg delete "%KEY%" /v AtlasHall /f >nul 2>&1
  echo The atlas no longer starts by itself.
  pause
  exit /b 0
)
set "SCRIPT=%~dp0start-windows.bat"
rem Taken by exclamation marks: what stands between escaped quotes is bare to this shell, and a folder may have an ampersand in its name.
setlocal EnableDelayedExpansion
reg add "!KEY!" /v AtlasHall /t REG_SZ /d "\"!SCRIPT!\"" /f >nul
if errorlevel 1 (
  echo Windows refused to note the start. Ask whoever looks after this machine.
  pause
  exit /b 1
)
echo The atlas now starts by itself after signing in.
pause
