@echo off
rem Shows how the hall is doing: what is wrong with the data, what was mended, what the machine is.
"%~dp0start-windows.bat" health
