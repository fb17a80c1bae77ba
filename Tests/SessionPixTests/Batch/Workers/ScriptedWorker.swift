import Foundation

@testable import SessionPix

/// A worker that is a shell script: the protocol is public, and a script crashes when it is told to.
///
/// It does what the beginning of the photo's name says.
struct ScriptedWorker {
  static let tool = Findings.Tool(version: "test", models: [:], precision: "f32")
  private static let script = #"""
    folder=${2#--output=}
    tool='{"models":{},"precision":"f32","version":"test"}'
    ulimit -v 2000000
    printf %s "$OMP_THREAD_LIMIT" >"$1.openmp"
    width=1
    read -r hanging <"$1.hanging-starts" && [ "$hanging" -gt 0 ] &&
      echo $((hanging - 1)) >"$1.hanging-starts" && exec sleep 100
    printf '{"protocol":"sessionpix.worker/1","settings":"s","tool":%s,' "$tool"
    printf '"sandbox":{"active":[],"missing":[]}}\n'
    while read -r line; do
      id=$(printf %s "$line" | sed 's/.*"id":"\([^"]*\)".*/\1/')
      name=$(printf %s "$line" | sed 's/.*"output":"\([^"]*\)".*/\1/')
      path=$(printf %s "$line" | sed 's/.*"path":"\([^"]*\)".*/\1/')
      sha256=$(sha256sum <"$path" | cut -d ' ' -f 1)
      image=$name.overview.jpg
      source=$1.image
      { printf more >&3; } 2>/dev/null
      printf '%s %s\n' "$$" "$name" >>"$1"
      mkdir -p "$(dirname "$folder/$image")"
      case $name in
      crash*) kill -SEGV $$ ;;
      once*) grep -c " $name\$" "$1" | grep -qx 1 && kill -SEGV $$ ;;
      exit*) exit 7 ;;
      hang*) exec sleep 100 ;;
      memory*) exec tail /dev/zero ;;
      garbled*) echo nonsense ; continue ;;
      stranger*) image=precious.overview.jpg ;;
      leaking*) source=$1.leaking ;;
      changed*) source=$1.changed ;;
      wider*) width=2 ;;
      empty*) source=/dev/null ;;
      forged*) sha256=$(printf precious | sha256sum | cut -d ' ' -f 1) ;;
      full*) printf '{"id":"%s","error":{"code":"not-written","message":' "$id"
        printf '"%s cannot be written"}}\n' "$folder/$image"
        continue ;;
      esac
      case $name in
      link*) ln -s "$source" "$folder/$image" ;;
      pipe*) mkfifo "$folder/$image" ;;
      nothing*) ;;
      *) cp "$source" "$folder/$image" ;;
      esac
      case $name in kept*) exec 3>>"$folder/$image" ;; esac
      sum=$(sha256sum <"$1.image" | cut -d ' ' -f 1)
      bytes=$(wc -c <"$1.image")
      case $name in
      leaking*) sum=$(sha256sum <"$source" | cut -d ' ' -f 1) bytes=$(wc -c <"$source") ;;
      esac
      printf '{"id":"%s","findings":{"schema":"sessionpix.findings/1","status":"ok",' "$id"
      [ -z "$sha256" ] || sha256=",\"sha256\":\"$sha256\""
      printf '"tool":%s,"source":{"path":"%s"%s},' "$tool" "$name" "$sha256"
      printf '"renditions":[{"role":"overview",'
      facts='"width":%s,"height":1,"bytes":%s,"sha256":"%s","tokens":1}'
      printf "\"path\":\"%s\",$facts" "$image" "$width" "$bytes" "$sum"
      width=1
      if [ "${name#half}" != "$name" ]; then
        cp "$source" "$folder/$name.label-1.jpg"
        printf ',{"role":"label","path":"%s.label-1.jpg",' "$name"
        printf "$facts" 1 "$bytes" "$sum"
      fi
      printf ']}}\n'
    done
    """#

  let folder: TemporaryFolder
  let output: OutputFolder
  let pool: WorkerPool

  /// What it writes as each image.
  var image: [UInt8]? { folder.bytes(of: "log.image") }

  init(limits: WorkerLimits = WorkerLimits()) throws {
    folder = try TemporaryFolder()
    let image = try Raster(width: 1, height: 1, grey: 9).encoded(as: Encoding())
    let other = try Raster(width: 1, height: 1, grey: 200).encoded(as: Encoding())
    try folder.write(image, to: "log.image")
    try folder.write(other, to: "log.changed")
    try folder.write(image.inserting(JPEGBytes.segment(0xFE, [1])), to: "log.leaking")
    try folder.write(Array(Self.script.utf8), to: "worker.sh")
    try folder.write(to: "out/precious.overview.jpg")
    output = try OutputFolder(folder["out"])
    pool = try WorkerPool(
      command: [PhotoPath("/bin/sh"), folder["worker.sh"], folder["log"]], folder: output,
      limits: limits, isQuiet: true)
  }

  /// The next workers say nothing when they are started.
  func letStartsHang(_ count: Int) throws {
    try folder.write(Array("\(count)\n".utf8), to: "log.hanging-starts")
  }

  func photo(_ name: String, content: String? = nil) throws -> NamedSource {
    try folder.write(Array((content ?? name).utf8), to: "in/" + name)
    return NamedSource(.file(folder["in/" + name]), as: PhotoPath(name))
  }

  /// Whom the photos were given to, in order: process numbers and names.
  func log() -> [(worker: String, photo: String)] {
    String(decoding: folder.bytes(of: "log") ?? [], as: UTF8.self).split(separator: "\n").map {
      let words = $0.split(separator: " ")
      return (String(words[0]), String(words[1]))
    }
  }
}

extension WorkerPool {
  /// Prepares a photo that has not been looked at before.
  func findings(of photo: NamedSource) throws -> Findings {
    try findings(of: photo, sha256: photo.source.sha256)
  }
}
