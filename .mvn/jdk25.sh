#!/bin/sh
# Prints the folder of a JDK 25. The one place where Neckar's scripts look for Java.
#
# Order: JAVA_HOME, the usual JVM folders, javac on the PATH. A JAVA_HOME of another version is passed over.
# NECKAR_JDK_FOLDERS (space-separated, patterns allowed) replaces the list of usual folders.
set -eu

is_jdk25() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
  if [ -r "$1/release" ]; then
    grep -q '^JAVA_VERSION="25[".-]' "$1/release"
  else
    "$1/bin/javac" -version 2>&1 | grep -q '^javac 25'
  fi
}

usual="/usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
/Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
${HOME-}/Library/Java/JavaVirtualMachines/*/Contents/Home ${HOME-}/.sdkman/candidates/java/* ${HOME-}/.jdks/* \
${HOME-}/.jdks/*/Contents/Home ${HOME-}/.gradle/jdks/*"

if [ -n "${JAVA_HOME-}" ] && is_jdk25 "$JAVA_HOME"; then
  printf '%s\n' "$JAVA_HOME"
  exit
fi

for folder in ${NECKAR_JDK_FOLDERS-$usual}; do
  if is_jdk25 "$folder"; then
    printf '%s\n' "$folder"
    exit
  fi
done

if javac="$(command -v javac)"; then
  folder="$(dirname "$(dirname "$(readlink -f "$javac")")")"
  if is_jdk25 "$folder"; then
    printf '%s\n' "$folder"
    exit
  fi
fi

cat >&2 <<END
Neckar needs a JDK 25, and none was found: not in JAVA_HOME (${JAVA_HOME:-not set}), not on the PATH,
not in the usual folders (/usr/lib/jvm, /Library/Java/JavaVirtualMachines, ~/.sdkman/candidates/java, ~/.jdks).
Install one, for example Eclipse Temurin 25 from https://adoptium.net or with 'sdk install java 25-tem',
or set JAVA_HOME to the folder of one.
END
exit 1
