"""From flat sheets in space to what a telephone's camera would have stored."""
