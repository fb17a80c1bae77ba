/// What a command line asks for.
enum Invocation {
  /// Words about the tool itself.
  case text(String)
  case synchronous(any SynchronousCommand)
  case asynchronous(any AsynchronousCommand)
}
