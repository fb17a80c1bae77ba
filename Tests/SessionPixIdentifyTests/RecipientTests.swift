import Foundation
import Testing

@testable import SessionPixIdentify

struct RecipientTests {
  @Test(arguments: [
    (PrivacySettings.Service.anthropic, "api.anthropic.com"), (.anthropic, "127.0.0.1"),
    (.anthropic, "API.anthropic.com"), (.bedrock, "bedrock-runtime.eu-central-1.amazonaws.com"),
    (.bedrock, "bedrock-runtime.cn-north-1.amazonaws.com.cn"),
    (.bedrock, "bedrock-runtime-fips.us-gov-west-1.amazonaws.com"),
    (.bedrock, "vpce-0a1b-c2.bedrock-runtime.us-east-1.vpce.amazonaws.com"),
    (.bedrock, "localhost"),
  ])
  func `a service at its own address, or on this machine, has its own name`(
    service: PrivacySettings.Service, host: String
  ) {
    #expect(PrivacySettings.Recipient(service, at: host).rawValue == service.rawValue)
  }

  @Test(arguments: [
    (PrivacySettings.Service.anthropic, "api.anthropic.com.evil.example"),
    (.anthropic, "anthropic.com"), (.anthropic, "bedrock-runtime.eu-central-1.amazonaws.com"),
    (.bedrock, "api.anthropic.com"), (.bedrock, "bedrock-runtime.s3.amazonaws.com"),
    (.bedrock, "ec2-1-2-3-4.eu-central-1.compute.amazonaws.com"),
    (.bedrock, "x.execute-api.eu-central-1.amazonaws.com"),
    (.bedrock, "bedrock-runtime.eu-central-1.amazonaws.com.evil.example"),
  ])
  func `whoever is at another address is somebody else`(
    service: PrivacySettings.Service, host: String
  ) throws {
    let recipient = PrivacySettings.Recipient(service, at: host)
    #expect(recipient.rawValue == "\(service.rawValue)@\(host)")
    #expect(PrivacySettings.Recipient(rawValue: recipient.rawValue) == recipient)
    var settings = PrivacySettings()
    settings.send = [.anthropic: .serials, .bedrock: .serials]
    #expect(!settings.allows(sendingTo: recipient))
    settings.send[recipient] = .labels
    let again = try JSONDecoder().decode(
      PrivacySettings.self, from: JSONEncoder().encode(settings))
    #expect(again == settings && again.tier(for: recipient) == .labels)
    #expect(again.recipients == [.anthropic, .bedrock, recipient])
  }

  @Test(arguments: [
    "", "else", "anthropic@", "anthropic@a/b", "anthropic@a b", "@host", "bedrock@a@b",
  ])
  func `what names nobody is nobody`(name: String) {
    #expect(PrivacySettings.Recipient(rawValue: name) == nil)
  }

  @Test func `the default address of each region is the service's own`() throws {
    for region in ["eu-central-1", "us-east-1", "cn-northwest-1", "ap-southeast-2"] {
      let service = try BedrockService(
        model: "m", shape: .converse, region: region, authorization: .bearer(Secret("t")))
      #expect(service.recipient == .bedrock, "\(region)")
    }
    #expect(try AnthropicService(model: "m", key: Secret("k")).recipient == .anthropic)
  }
}
