/// What the document libraries open by themselves while they work, long after the start: nothing
/// of it is the user's.
package enum ReadableFolders {
  package static let ofLibraries = [
    // fontconfig and the fonts that poppler draws with where a PDF does not embed its own
    "/etc/fonts", "/usr/share/fonts", "/usr/share/fontconfig", "/usr/local/share/fonts",
    "/var/cache/fontconfig",
    // poppler's CMaps for Chinese, Japanese and Korean text
    "/usr/share/poppler",
    // charsets of the C library, MIME types of GLib, libmagic's patterns
    "/usr/lib/x86_64-linux-gnu/gconv", "/usr/lib/aarch64-linux-gnu/gconv", "/usr/share/mime",
    "/usr/share/misc", "/usr/lib/file", "/etc/magic",
    // locales and time zones
    "/usr/lib/locale", "/usr/share/zoneinfo", "/etc/localtime",
    // what the machine is: threads and memory
    "/proc/cpuinfo", "/proc/meminfo", "/sys/devices/system/cpu", "/dev/null",
    "/dev/urandom",
  ]
}
