import Foundation
import Testing

@testable import SessionPixIdentify

struct CredentialTests {
  /// A folder with AWS files, gone with the value.
  final class Home: Sendable {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("sessionpix-home-\(UUID().uuidString)").path

    init() throws {
      try FileManager.default.createDirectory(
        atPath: path + "/.aws", withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to name: String, mode: Int = 0o600) throws {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
      try FileManager.default.setAttributes(
        [.posixPermissions: mode], ofItemAtPath: path + "/" + name)
    }
  }

  private static func id(_ environment: [String: String], profile: String? = nil) async throws
    -> String
  {
    let configuration = try AWSConfiguration(environment: environment, profile: profile)
    return try await AWSCredentialChain(configuration, profileWasAsked: profile != nil)
      .credentials().accessKeyID
  }

  @Test func `a key shows itself nowhere`() {
    let secret = Secret("sk-hidden")
    var dumped = ""
    dump(["key": secret], to: &dumped)
    for text in ["\(secret)", String(describing: secret), String(reflecting: [secret]), dumped] {
      #expect(!text.contains("sk-hidden"))
    }
  }

  @Test func `a key file must be its owner's alone and hold one key`() throws {
    let home = try Home()
    try home.write("sk-1\n", to: "key")
    #expect(try Secret(readingFile: home.path + "/key") == Secret("sk-1"))
    try home.write("sk-1\n", to: "open", mode: 0o644)
    try home.write("sk-1\r\nx-evil: 1", to: "two")
    for name in ["open", "two", "missing"] {
      #expect(throws: CredentialError.self) { try Secret(readingFile: home.path + "/" + name) }
    }
  }

  @Test(arguments: ["sk-1\n", "sk-1\r\n", " sk-1 "])
  func `white space around a key is no part of it`(text: String) async throws {
    #expect(try Secret(text, from: "KEY") == Secret("sk-1"))
    let found = try await AWSCredentialChain(
      AWSConfiguration(environment: [
        "AWS_ACCESS_KEY_ID": text, "AWS_SECRET_ACCESS_KEY": text, "AWS_SESSION_TOKEN": text,
        "HOME": "/nowhere",
      ])
    ).credentials()
    #expect(found.accessKeyID == "sk-1" && found.secretAccessKey == Secret("sk-1"))
    #expect(found.sessionToken == Secret("sk-1"))
  }

  @Test(arguments: ["", "\n", "sk 1", "sk-1\nx-evil: 1", "sk-\u{e9}"])
  func `what is no key is refused, and its place is named`(text: String) {
    #expect(throws: CredentialError.noKey(place: "KEY")) { try Secret(text, from: "KEY") }
  }

  @Test func `an empty variable counts as absent`() async throws {
    let home = try Home()
    try home.write(
      "[default]\naws_access_key_id = AKIDFILE\naws_secret_access_key = s\nregion = eu-north-1\n",
      to: ".aws/credentials")
    var environment = [
      "HOME": home.path, "AWS_ACCESS_KEY_ID": "", "AWS_SECRET_ACCESS_KEY": "", "AWS_REGION": "",
      "AWS_PROFILE": "",
    ]
    #expect(try await Self.id(environment) == "AKIDFILE")
    #expect(try AWSConfiguration(environment: environment).region == "eu-north-1")
    environment["AWS_ACCESS_KEY_ID"] = "AKIDENV"
    environment["AWS_SECRET_ACCESS_KEY"] = "s"
    environment["AWS_SESSION_TOKEN"] = ""
    let found = try await AWSCredentialChain(AWSConfiguration(environment: environment))
      .credentials()
    #expect(found.accessKeyID == "AKIDENV" && found.sessionToken == nil)
  }

  @Test func `credentials are found in the order of the AWS tools`() async throws {
    let home = try Home()
    try home.write(
      """
      # comment
      [default]
      aws_access_key_id = AKIDFILE
      aws_secret_access_key = s
      [work]
      aws_access_key_id=AKIDWORK
      aws_secret_access_key=s=with=equals
      """, to: ".aws/credentials")
    try home.write(
      """
      [default]
      region = eu-north-1
      s3 =
        region = nested
      [profile work]
      region = eu-west-3
      endpoint_url = https://proxy.example.com
      [profile roles]
      role_arn = arn:aws:iam::1:role/x
      """, to: ".aws/config")
    let files = ["HOME": home.path]
    let keys = ["AWS_ACCESS_KEY_ID": "AKIDENV", "AWS_SECRET_ACCESS_KEY": "s"]
    #expect(try await Self.id(files) == "AKIDFILE")
    #expect(try await Self.id(files.merging(keys) { $1 }) == "AKIDENV")
    #expect(try await Self.id(files.merging(["AWS_PROFILE": "work"]) { $1 }) == "AKIDWORK")
    #expect(try await Self.id(files.merging(keys) { $1 }, profile: "work") == "AKIDWORK")
    let work = try AWSConfiguration(environment: files, profile: "work")
    #expect(work.region == "eu-west-3" && work.endpoint == "https://proxy.example.com")
    #expect(try AWSConfiguration(environment: files).region == "eu-north-1")
    #expect(throws: CredentialError.self) {
      try AWSConfiguration(environment: files, profile: "nobody")
    }
    await #expect(throws: CredentialError.self) { try await Self.id(files, profile: "roles") }
  }

  @Test func `a container's role is asked with its token`() async throws {
    let service = try FakeService()
    let id = try await Self.id([
      "HOME": "/nowhere", "AWS_CONTAINER_CREDENTIALS_FULL_URI": service.endpoint + "/role",
      "AWS_CONTAINER_AUTHORIZATION_TOKEN": "container-token",
    ])
    #expect(id == "AKIDROLE")
    let request = try #require(try service.received().first)
    #expect(request.path == "/role" && request.headers["authorization"] == "container-token")
  }

  @Test(arguments: [("/role", 1), ("/role-ended", 3)])
  func `credentials of a role are asked for again only when they end`(
    path: String, requests: Int
  ) async throws {
    let service = try FakeService()
    let chain = AWSCredentialChain(
      try AWSConfiguration(environment: [
        "HOME": "/nowhere", "AWS_CONTAINER_CREDENTIALS_FULL_URI": service.endpoint + path,
      ]))
    for _ in 0..<3 { #expect(try await chain.credentials().accessKeyID == "AKIDROLE") }
    #expect(service.count == requests)
  }

  @Test func `a container's role is never asked in clear at a stranger's address`() async {
    await #expect(throws: CredentialError.self) {
      try await Self.id([
        "HOME": "/nowhere", "AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://example.com/role",
      ])
    }
  }

  @Test func `an instance's role is asked with a session token first`() async throws {
    let service = try FakeService()
    let id = try await Self.id([
      "HOME": "/nowhere", "AWS_EC2_METADATA_SERVICE_ENDPOINT": service.endpoint,
    ])
    #expect(id == "AKIDROLE")
    let requests = try service.received()
    #expect(
      requests.map(\.path) == [
        "/latest/api/token", "/latest/meta-data/iam/security-credentials/",
        "/latest/meta-data/iam/security-credentials/my-role",
      ])
    #expect(requests[1].headers["x-aws-ec2-metadata-token"] == "metadata-token")
  }

  @Test func `without any credentials the sentence says where they were looked for`() async throws {
    let error = await #expect(throws: CredentialError.self) {
      try await Self.id(["HOME": "/nowhere", "AWS_EC2_METADATA_DISABLED": "true"])
    }
    #expect(error?.description.contains("AWS_BEARER_TOKEN_BEDROCK") == true)
  }

  @Test(arguments: [
    "http://example.com", "ftp://127.0.0.1", "example.com", "https://user:pass@example.com",
    "https://example.com/?a=1",
  ])
  func `an address that a key must not go to is refused`(address: String) {
    #expect(throws: CredentialError.self) {
      try AnthropicService(model: "m", key: Secret("k"), endpoint: address)
    }
  }

  @Test(arguments: [
    "https://user:hidden@example.com", "https://example.com/?key=hidden", "http://hidden.example",
  ])
  func `an address that is refused is not repeated, as a password may stand in it`(
    address: String
  ) {
    let error = #expect(throws: CredentialError.self) {
      try AnthropicService(model: "m", key: Secret("k"), endpoint: address)
    }
    #expect(error?.description.contains("hidden") == false)
    #expect(error?.description.contains("give it as https://HOST") == true)
  }

  @Test(arguments: [
    "role_arn = arn:aws:iam::1:role/x", "web_identity_token_file = /token", "sso_session = s",
    "sso_start_url = https://example.com",
  ])
  func `a kind of profile that is not supported gives no other keys in silence`(
    setting: String
  ) async throws {
    let home = try Home()
    try home.write(
      "[default]\n\(setting)\naws_access_key_id = AKIDFILE\naws_secret_access_key = s\n",
      to: ".aws/config")
    let error = await #expect(throws: CredentialError.self) {
      try await Self.id(["HOME": home.path])
    }
    #expect(error?.description.contains("aws configure export-credentials") == true)
  }

  @Test func `a web identity is not replaced by the role of the machine`() async throws {
    let service = try FakeService()
    var environment = [
      "HOME": "/nowhere", "AWS_WEB_IDENTITY_TOKEN_FILE": "/token", "AWS_ROLE_ARN": "arn:x",
      "AWS_EC2_METADATA_SERVICE_ENDPOINT": service.endpoint,
    ]
    let error = await #expect(throws: CredentialError.self) { try await Self.id(environment) }
    #expect(error?.description.contains("AWS_WEB_IDENTITY_TOKEN_FILE is set") == true)
    #expect(service.count == 0)
    environment["AWS_ACCESS_KEY_ID"] = "AKIDENV"
    environment["AWS_SECRET_ACCESS_KEY"] = "s"
    #expect(try await Self.id(environment) == "AKIDENV")
  }

  @Test func `half of a key pair is not replaced by another one`() async throws {
    let home = try Home()
    try home.write(
      "[default]\naws_access_key_id = AKIDFILE\naws_secret_access_key = s\n",
      to: ".aws/credentials")
    let error = await #expect(throws: CredentialError.self) {
      try await Self.id(["HOME": home.path, "AWS_ACCESS_KEY_ID": "AKIDENV"])
    }
    #expect(error?.description.contains("set both or neither") == true)
  }
}
