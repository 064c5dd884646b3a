@echo off
rem Starts Jiandu. JAVA_HOME chooses the Java; JIANDU_OPTS adds options for it, such as -Xmx2g.
setlocal
for %%I in ("%~dp0..") do set "HERE=%%~fI"
for %%J in ("%HERE%\lib\jiandu-generator-*.jar") do set "JAR=%%J"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  if defined JAVA_HOME (
    echo JAVA_HOME is wrong; there is no Java in "%JAVA_HOME%".
    exit /b 2
  )
  echo Java was not found; install Java 17 or later.
  exit /b 2
)
rem Class-data sharing halves the start. Java passes over an archive that does not fit it.
set "ARCHIVE=%HERE%\lib\classes.jsa"
if not exist "%ARCHIVE%" (
  "%JAVA%" -XX:ArchiveClassesAtExit="%ARCHIVE%" -Xlog:disable -Xlog:all=off:stderr -XX:+UseParallelGC -cp "%JAR%" io.github.jiandu.cli.Warmup >nul 2>&1
)
rem A build is over soon: only what runs very often is worth compiling as well as Java can.
set "COMPILER=-XX:Tier4InvocationThreshold=100000 -XX:Tier4MinInvocationThreshold=20000 -XX:Tier4CompileThreshold=200000 -XX:Tier4BackEdgeThreshold=1000000"
"%JAVA%" -Xshare:auto -XX:SharedArchiveFile="%ARCHIVE%" -Xlog:disable -Xlog:all=off:stderr -XX:+UseParallelGC -XX:-UsePerfData %COMPILER% -Xmx640m %JIANDU_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
