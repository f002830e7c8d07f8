"""The parts of the window; they show and report, and open nothing themselves."""
