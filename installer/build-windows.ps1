# Builds an .msi of ClearCine on Windows. Needs a JDK of version 17 or newer with jpackage, Maven, and the WiX Toolset for the .msi.
#   installer\build-windows.ps1 [-Kind app-image|msi]     results in installer\target
# Written, not tried on Windows: installer/README.md says how far it has been checked.
param([ValidateSet('app-image', 'msi')][string]$Kind = 'msi')
$ErrorActionPreference = 'Stop'
$root = Split-Path -Parent $PSScriptRoot
$out = Join-Path $PSScriptRoot 'target'
$bin = Join-Path $env:JAVA_HOME 'bin'
$icons = Join-Path $root 'app\src\main\resources\org\clearcine\app\icons'
# As in build-linux.sh.
$modules = 'java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.prefs,java.scripting,java.sql,java.xml,' +
    'jdk.charsets,jdk.crypto.ec,jdk.crypto.mscapi,jdk.jfr,jdk.management,jdk.unsupported,jdk.unsupported.desktop,jdk.zipfs'

function Test-Exit([string]$What) { if ($LASTEXITCODE -ne 0) { throw "$What failed." } }

Remove-Item -Recurse -Force -ErrorAction SilentlyContinue $out, (Join-Path $root 'app\target\lib')
Push-Location $root
mvn -q -B -ntp '-Dmaven.test.skip=true' '-Dnative.platform=win-x86_64' '-Dvideo.platform=windows-x86_64' -pl core,app package
Test-Exit 'The build'
Pop-Location
$version = ([xml](Get-Content (Join-Path $root 'pom.xml'))).project.version -replace '-SNAPSHOT', ''

# The jars, the weights, and the native programs unpacked, so that no user has to unpack them.
$in = New-Item -ItemType Directory -Force (Join-Path $out 'input')
Copy-Item (Join-Path $root 'app\target\clearcine-app-*.jar'), (Join-Path $root 'app\target\lib\*.jar') $in
Add-Type -AssemblyName System.IO.Compression.FileSystem
function Expand-Native([string]$Jar, [string]$To, [string]$Wanted, [string]$Unwanted) {
    New-Item -ItemType Directory -Force $To | Out-Null
    $archive = [IO.Compression.ZipFile]::OpenRead($Jar)
    foreach ($entry in $archive.Entries | Where-Object { $_.FullName -match $Wanted -and $_.FullName -notmatch $Unwanted -and $_.Name }) {
        $stream = $entry.Open()
        $name = $entry.Name
        if ($name.EndsWith('.gz')) {
            $stream = New-Object IO.Compression.GZipStream($stream, [IO.Compression.CompressionMode]::Decompress)
            $name = $name.Substring(0, $name.Length - 3)
        }
        $file = [IO.File]::Create((Join-Path $To $name))
        $stream.CopyTo($file)
        $file.Close()
        $stream.Close()
    }
    $archive.Dispose()
    Remove-Item $Jar
}
Expand-Native (Get-Item (Join-Path $in 'pytorch-native-cpu-*.jar')).FullName (Join-Path $in 'libtorch') '\.dll(\.gz)?$' '^$'
Expand-Native (Get-Item (Join-Path $in 'ffmpeg-*.jar')).FullName (Join-Path $in 'video') '^org/bytedeco/ffmpeg/.*\.(dll|exe)$' '/jni'
Copy-Item -Recurse (Join-Path $root 'models') (Join-Path $in 'models')
Copy-Item (Join-Path $root 'LICENSE'), (Join-Path $root 'NOTICE'), (Join-Path $root 'THIRD-PARTY.md') $in

# An icon file that holds the picture as it is: PNG inside ICO, which Windows has read since Vista.
$picture = [IO.File]::ReadAllBytes((Join-Path $icons 'clearcine-256.png'))
$ico = Join-Path $out 'clearcine.ico'
$writer = New-Object IO.BinaryWriter([IO.File]::Create($ico))
foreach ($word in 0, 1, 1) { $writer.Write([uint16]$word) }
foreach ($byte in 0, 0, 0, 0) { $writer.Write([byte]$byte) }
foreach ($word in 1, 32) { $writer.Write([uint16]$word) }
$writer.Write([uint32]$picture.Length)
$writer.Write([uint32]22)
$writer.Write($picture)
$writer.Close()

$associations = Join-Path $out 'dcm.properties'
"extension=dcm`nmime-type=application/dicom`ndescription=DICOM object" | Set-Content -Encoding ascii $associations
& "$bin\jlink" --add-modules $modules --strip-debug --no-header-files --no-man-pages --compress=2 --output (Join-Path $out 'runtime')
Test-Exit 'jlink'
$options = @(
    '--type', $Kind, '--name', 'ClearCine', '--app-version', $version, '--vendor', 'ClearCine',
    '--description', 'Workstation for low-dose X-ray fluoroscopy and angiography; not for diagnosis',
    '--input', "$in", '--main-jar', (Get-Item (Join-Path $in 'clearcine-app-*.jar')).Name, '--main-class', 'org.clearcine.app.Main',
    '--runtime-image', (Join-Path $out 'runtime'), '--icon', $ico, '--dest', $out)
foreach ($option in '-Xmx4g', '-XX:+IgnoreUnrecognizedVMOptions', '-XX:InlineSmallCode=500', '-XX:FreqInlineSize=60', '-XX:LoopMaxUnroll=8', '-XX:Tier4MinInvocationThreshold=60', '-Dai.djl.offline=true', '-Dclearcine.home=$APPDIR', '-DPYTORCH_LIBRARY_PATH=$APPDIR\libtorch',
    '-Dclearcine.video=$APPDIR\video', '-DPYTORCH_VERSION=2.7.1', '-DPYTORCH_FLAVOR=cpu') {
    $options += '--java-options', $option
}
if ($Kind -eq 'msi') {
    $options += '--file-associations', $associations, '--win-menu', '--win-shortcut-prompt', '--win-per-user-install'
}
& "$bin\jpackage" @options
Test-Exit 'jpackage'
Remove-Item -Recurse -Force $in, (Join-Path $out 'runtime'), $associations, $ico
Get-ChildItem $out
