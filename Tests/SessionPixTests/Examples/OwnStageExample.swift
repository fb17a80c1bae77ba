import SessionPix

// example-begin
/// Paints over each line that a serial number was read from, and drops its text from the record.
struct HideSerialNumbers: Stage {
  let name = "serial-numbers"
  /// How much larger than the line the painted area is.
  var margin = 1.2

  func apply(to photo: inout Photo) throws(PhotoError) {
    let hidden = Set(photo.candidates.serial.compactMap(\.region))
    for index in hidden {
      let area = photo.regions[index].quad.bounds.enlarged(by: margin)
      FaceFill.solid.paint(area, on: &photo.raster)
      photo.regions[index].text = ""
      photo.regions[index].alternatives = []
    }
    for field in LabelField.allCases {
      photo.candidates[field].removeAll { $0.region.map(hidden.contains) ?? (field == .serial) }
    }
    photo.privacy.passes.append(name)
  }
}
// example-end
