/// What `--help` prints.
enum Usage {
  private static let contestants = Contestant.allCases.filter { !$0.isOurs }.map(\.rawValue)
    .joined(separator: ", ")

  static let text = """
    USAGE: sessionpix-bench accuracy FINDINGS --truth FILE [--kind labels|faces]
           sessionpix-bench gallery OUTPUT --truth FILE --page FILE.html [--kind labels|faces]
           sessionpix-bench throughput DIR [--workers N] [--runs N] [--precision f32|bf16]
           sessionpix-bench cost DIR [--runs N] [--precision f32|bf16]
           sessionpix-bench compare DIR [--truth FILE]... [--every N] [--runs N] [--jobs N] [--name TEXT]
                              [--contestants all|installed|NAME,...] [--tool FILE] [--peers DIR] [--output FILE]
           sessionpix-bench plots RESULT... --output DIR
           sessionpix-bench page RESULT... --output FILE.md --images DIR
           sessionpix-bench check RESULT --floors FILE [--instructions PHOTO]
           sessionpix-bench floors RESULT --floors FILE [--instructions PHOTO]
           sessionpix-bench resize PHOTO [--runs N]
           sessionpix-bench ablation DIR --truth FILE [--only WORD]... [--precision f32|bf16]
           sessionpix-bench corpus DIR --into DIR [--count N] [--seed N]
           sessionpix-bench variants DIR --into DIR [--count N] [--side N] [--seed N]
           sessionpix-bench endurance DIR --output DIR [--jobs N] [--every SECONDS] [--tool FILE]
           sessionpix-bench memory PHOTO [--tool FILE] [--precision f32|bf16]
           sessionpix-bench composites DIR --truth FILE --into DIR [--seed N]
           sessionpix-bench faces DIR --truth FILE [--turns 1|2|3] [--face-model FILE --face-model-sha256 HEX]
                              [--precision f32|bf16]
           sessionpix-bench brief OUTPUT [--photos DIR] [--misses] [--precision f32|bf16]
           sessionpix-bench fit TRUTH FINDINGS [TRUTH FINDINGS]... [--serials TRUTH FINDINGS]
                              [--output FILE] [--examples FILE] [--penalty X] [--misses]

    Results are JSON on standard output; on a terminal a table follows on standard error.

    accuracy: Measures a run's findings.jsonl against truth.
      labels: recall and precision of the first five candidates by field, the calibration error, each also as the mean
      by source (`repo`, or the id without its trailing number), and the photos without a legible serial number on
      which one was claimed.
      faces: the share of faces that is covered, by size, and the share of the picture redacted beside them.

    gallery: Writes a page for looking through a run, OUTPUT, by eye: each photo with the lines, barcodes and faces that
    were found drawn over it, its candidates, the truth, and what was missed. It links to the images in OUTPUT and holds
    what was read in them: it is for you, not for sharing.

    throughput: Prepares every photo of DIR, in memory, and prints photos and megapixels a second, CPU seconds a photo,
    milliseconds by stage, latency, peak memory. One run to warm up comes first and is not counted.

    cost: Prepares the photos of DIR one after another with one worker and prints the CPU seconds of each, with median,
    mean, standard deviation and range by megapixels (0-2, 2-8, 8-12, 12-; a class holds its lower bound) and by lines of
    text (0-10, 10-30, 30-100, 100-). One run to warm up comes first and is not counted.

    compare: Runs other programs and ours on the photos of DIR, in turns, and prints photos and CPU seconds a photo, each as a
    ratio of runs next to each other, too, peak memory, and what each found of the truth, files of labels and of faces
    alike. `scripts/setup-peers` installs the others:
    \(contestants)

    plots: Draws results of compare, throughput (one a number of workers) and cost as SVG.

    page: Writes the documentation's page of results and its plots, from a result of compare and, if given, of the others.

    check: Fails with a sentence where a result of compare has fallen below a floor, a figure that was measured before less
    its margin. --instructions also counts those of making a photo smaller, by valgrind.

    floors: Writes the floors anew, at what a result of compare says.

    resize: Makes a photo smaller and strips it, in this process, and prints the bytes of the overview: for tools that count.

    ablation: Prepares the photos of DIR with each part of the label stage switched off in turn, each reader alone, and
    without hiding faces, and prints what is found and what it takes. --only names the parts by words of their names.

    corpus: Writes damaged copies of the files of DIR, to try what becomes of a run that meets them: bits the other way
    round, files that end too early, heads of other files, holes, missing and repeated stretches, extreme numbers. Half of
    the damage is in the first kilobyte. The same files and seed give the same copies.

    variants: Writes many small photos made of those of DIR, no two alike: parts of them, in other light, 4:3, mostly JPEG.

    endurance: Has `sessionpix process` prepare DIR into --output, which should not exist yet, and looks every few seconds what
    its processes hold in memory; then lets it find everything done, and make the report. Prints both hundreds of photos, the
    first and the last, every tenth of the run, and each look.

    memory: Prints the most memory that a fresh worker process takes for the photo at 12, 24, 48 and 108 megapixels, as
    baseline and as progressive JPEG.

    faces: Searches the photos of DIR for faces and for nothing else, each turned by so many quarters first, and prints what
    `accuracy` does of it, between which values the coverage of other photos is to be expected, and the processor time as
    a multiple of one pass of the network; --face-model measures a network of your own.

    composites: Writes pictures of 12, 24 and 48 megapixels made of the photos of DIR that have faces, which --truth tells,
    with faces of 24 to 400 pixels, and their own truth.json, for `faces`.

    brief: Reads back what `identify` would send of the photos that `process` wrote to OUTPUT, and prints the visual tokens
    of overview and crops beside those of the photos, and how many of the sure candidates can be read in them. With --photos,
    the folder that `process` was given, each that cannot is looked for in the same part of the photo at full size: what
    can be read there was lost by making smaller. --misses names them.

    fit: Fits the confidence of candidates on findings.jsonl files whose truth is known, and prints how well it holds
    on sources that were not fitted.

    OPTIONS:
      --truth FILE  What is right: a JSON array with an object a photo, as Samples/truth.json. `id` is the file's name
                    without its extension, or `file` its name; labels have `brand`, `model` and `serial`, faces have
                    `width`, `height` and `faces`, each with `x`, `y`, `w`, `h` in pixels.
      --kind KIND   What the truth describes. The default is what its entries hold.
      --page FILE   The page that is written.
      --workers N   Photos prepared at once. The default is the number of cores.
      --runs N      Counted runs. The default is 3, of compare 5, of cost and resize 1.
      --jobs N      Photos prepared at once by each program. The default is the number of cores.
      --every N     Only every N-th photo.
      --contestants Who takes part, by the names above. The default is all; `installed` leaves out what is not there.
      --tool FILE   The `sessionpix` that takes part. The default is the one beside this program.
      --peers DIR   The scripts that run the others. The default is bench/Compare/Peers.
      --name TEXT   What the photos are called in results. The default is the name of DIR.
      --turns N     Clockwise quarter turns, for photos that lack their orientation.
      --precision   The networks' arithmetic. The default is the fastest that the processor has.
      --into DIR    Where the copies go.
      --count N     How many. The default is 5000, of variants 10000.
      --side N      The longer side of a variant in pixels. The default is 800.
      --tool FILE   The sessionpix that is measured. The default is the one beside this program.
      --every SECONDS  Between two looks. The default is 5.
      --seed N      Another number gives other copies. The default is 1.
      --output FILE The fitted weights, as Models/label-confidence.json.
      --examples FILE What was fitted: a line of JSON for each candidate of each photo, with its features.
      --serials ... Photos that only serial numbers are fitted on.
      --misses      Also print each string that was not offered, and each wrong claim.
      --penalty X   How strongly large weights are held down. The default is 2.

    EXAMPLES:
      sessionpix-bench accuracy out/findings.jsonl --truth truth.json > accuracy.json
      sessionpix-bench gallery out --truth truth.json --page gallery.html
      sessionpix-bench throughput photos --workers 2 > result.json
      sessionpix-bench compare photos --truth labels.json --truth faces.json --output compare.json
      sessionpix-bench fit truth.json out/findings.jsonl --output Models/label-confidence.json
    """
}
