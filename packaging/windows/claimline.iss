; An installer of the bundle, for Inno Setup 6. UNTESTED: written from its documentation, never run.
;   python packaging\dev.py build
;   iscc packaging\windows\claimline.iss
#define Version "0.1.0"

[Setup]
AppId={{6C0B9F6E-6D53-4C0B-9B0E-3E2C0C1A6D11}
AppName=Claimline
AppVersion={#Version}
AppPublisher=The Claimline developers
DefaultDirName={autopf}\Claimline
DefaultGroupName=Claimline
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=claimline-{#Version}-windows
ArchitecturesInstallIn64BitMode=x64compatible
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ChangesAssociations=yes
UninstallDisplayIcon={app}\claimline-gui.exe

[Files]
Source: "..\..\dist\claimline\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\Claimline"; Filename: "{app}\claimline-gui.exe"

[Registry]
Root: HKA; Subkey: "Software\Classes\.claimline"; ValueType: string; ValueData: "Claimline.Library"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Claimline.Library"; ValueType: string; ValueData: "Claimline library"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Claimline.Library\shell\open\command"; ValueType: string; ValueData: """{app}\claimline-gui.exe"" ""%1"""
