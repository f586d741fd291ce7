@echo off
rem Lets the atlas start by itself whenever this Windows user signs in. Run it once; "autostart-windows.bat remove" takes it back.
setlocal
set "LINK=%APPDATA%\Microsoft\Windows\Start Menu\Programs\Startup\atlas-hall.bat"
if /i "%~1"=="remove" (
  if exist "%LINK%" del "%LINK%"
  echo The atlas no longer starts by itself.
  pause
  exit /b 0
)
> "%LINK%" echo @call "%~dp0start-windows.bat"
echo The atlas now starts by itself after signing in.
pause
