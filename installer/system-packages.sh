# Sourced by clearcine and verify: makes sure that Debian packages are there, or names exactly those that are not.

# Tells whether a Debian package is installed.
package_installed() {
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# need_packages PURPOSE PACKAGE... : installs what is missing as root on Debian, else names it and fails.
need_packages() {
    local purpose=$1 missing=() package
    shift
    command -v dpkg-query >/dev/null || return 0
    for package in "$@"; do
        package_installed "$package" || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    if [ "$(id -u)" -ne 0 ]; then
        echo "ClearCine needs these packages $purpose; as root: apt-get install ${missing[*]}" >&2
        return 1
    fi
    echo "Installing ${missing[*]} $purpose ..." >&2
    local log
    log=$(mktemp)
    # RUNLEVEL=1: packages that bring a service must not start it.
    if ! { apt-get update && DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 \
            apt-get install -y --no-install-recommends "${missing[@]}"; } </dev/null >"$log" 2>&1; then
        tail -n 20 "$log" >&2
        echo "The packages ${missing[*]} could not be installed (whole log: $log)." >&2
        return 1
    fi
    rm -f "$log"
}

# Prints the major version of a java, such as 17; nothing if it does not run.
java_version() {
    "$1" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1
}

# Sets JAVA to a java of a JDK of at least 17, or fails with a sentence.
find_jdk() {
    JAVA=${JAVA_HOME:+$JAVA_HOME/bin/}java
    local version
    command -v "$JAVA" >/dev/null && command -v "${JAVA%java}javac" >/dev/null && version=$(java_version "$JAVA")
    if [ "${version:-0}" -lt 17 ] && [ -z "${JAVA_HOME:-}" ]; then
        need_packages "to build and run" openjdk-17-jdk-headless || return 1
        JAVA=/usr/lib/jvm/java-17-openjdk-$(dpkg --print-architecture 2>/dev/null)/bin/java
        version=$(java_version "$JAVA")
        export JAVA_HOME=${JAVA%/bin/java}
    fi
    if [ "${version:-0}" -lt 17 ]; then
        echo "ClearCine needs a JDK of version 17 or newer; $JAVA is not one." >&2
        return 1
    fi
    JAVA_MAJOR=$version
}

# Makes sure that Maven is there, or fails with a sentence.
find_maven() {
    command -v mvn >/dev/null && return 0
    need_packages "to build" maven || return 1
    command -v mvn >/dev/null || { echo "ClearCine needs Maven 3.8 or newer to build." >&2; return 1; }
}
