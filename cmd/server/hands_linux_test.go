package main

import (
	"runtime"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"
)

// It looks inside the program, since nobody outside can tell the threads apart.
func TestHandsStepBackBehindTheRest(t *testing.T) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	own, err := niceness()
	require.NoError(t, err)

	h := newHands(2)
	threads, nices := make(chan int, 2), make(chan int, 2)
	both := make(chan struct{})
	look := func() {
		nice, err := niceness()
		if err != nil {
			nice = -100
		}
		threads <- syscall.Gettid()
		nices <- nice
		<-both // so that no hand does both
	}
	done := make(chan struct{}, 2)
	for range 2 {
		go func() {
			h.do(look)
			done <- struct{}{}
		}()
	}
	first, second := <-threads, <-threads
	require.NotEqual(t, first, second, "each hand has a thread of its own")
	const least = 19
	require.Equal(t, min(own+behind, least), <-nices)
	require.Equal(t, min(own+behind, least), <-nices)
	close(both)
	<-done
	<-done

	after, err := niceness()
	require.NoError(t, err)
	require.Equal(t, own, after, "nobody else does")

	h.end()
	worked := false
	h.do(func() { worked = true })
	require.True(t, worked, "what comes after the end is done all the same")
}
