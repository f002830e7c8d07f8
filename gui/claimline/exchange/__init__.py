"""What comes and goes as files: tables of releases in, the timeline's releases out; nothing here opens a file."""
