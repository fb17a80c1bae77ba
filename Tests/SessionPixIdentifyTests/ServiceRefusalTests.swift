import Foundation
import Testing

@testable import SessionPixIdentify

struct ServiceRefusalTests {
  private static func refusal(
    _ status: Int, _ body: String, _ headers: [String: String] = [:]
  ) -> ServiceRefusal {
    ServiceRefusal(HTTPAnswer(status: status, headers: headers, body: [UInt8](body.utf8)))
  }

  @Test func `Anthropic's type and message stand in the error object`() {
    let refusal = Self.refusal(
      429,
      #"{"type":"error","error":{"type":"rate_limit_error","message":"Slow."},"request_id":"r"}"#,
      ["retry-after": "7"])
    #expect(refusal.words == "rate_limit_error: Slow.")
    #expect(refusal.retryAfter == 7 && !refusal.hasReachedSpendLimit)
  }

  @Test(arguments: [
    "ThrottlingException", "ThrottlingException:http://internal.amazon.com/coral/com.amazon/",
    "aws.protocoltests.restjson#ThrottlingException",
    "aws.protocoltests.restjson#ThrottlingException:http://internal.amazon.com/coral/",
  ])
  func `the type of an error of AWS stands in its header, with or without other parts`(
    header: String
  ) {
    let refusal = Self.refusal(429, #"{"message":"Slow."}"#, ["x-amzn-errortype": header])
    #expect(refusal.words == "ThrottlingException: Slow.")
  }

  @Test func `a message with a capital letter is read, too`() {
    let refusal = Self.refusal(403, #"{"Message":"Not you."}"#)
    #expect(refusal.words == "Not you.")
  }

  @Test(arguments: ["enforced_spend_limit_reached", "contract_spend_limit_reached"])
  func `a spending limit is none that passes by itself`(code: String) {
    let body = #"{"error":{"type":"rate_limit_error","details":{"error_code":"\#(code)"}}}"#
    #expect(Self.refusal(429, body).hasReachedSpendLimit)
    #expect(Self.refusal(402, "{}").hasReachedSpendLimit)
  }

  @Test(arguments: ["", "<html>busy</html>", "[]", "{}", #"{"error":"no"}"#, #"{"message":1}"#])
  func `what is in no form of the services has no words`(body: String) {
    #expect(Self.refusal(503, body).words == "no reason given")
  }
}
