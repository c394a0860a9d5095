package main

// The tests of the commands call what main calls.
var (
	Run    = run
	Report = report
)
