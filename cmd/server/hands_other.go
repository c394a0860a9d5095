//go:build !linux

package main

// stepBack does nothing: threads have no priorities of their own here, or not
// by a call that is worth its lines.
func stepBack() {}
