/// The compressed picture of a file, apart from everything else in it.
protocol PictureFile {
  var setting: PictureSetting { get }

  /// A file of the same format with the picture as it stands, and these blocks.
  func file(_ orientation: OrientationBlock?, _ profile: CanonicalProfile?) -> [UInt8]
}
