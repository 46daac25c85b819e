#!/bin/sh
# Install what the browser test needs, where it is missing: Debian's Chromium and a font with Chinese characters.
set -eu
if command -v chromium >/dev/null 2>&1 && fc-list 2>/dev/null | grep -qi 'noto.*cjk'; then exit 0; fi
if ! command -v apt-get >/dev/null 2>&1; then
    echo "make test: the browser test needs Chromium and a Chinese font; install them with your system's package manager" >&2
    exit 1
fi
as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi; }
as_root apt-get update -qq
as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fontconfig fonts-noto-cjk >/dev/null
