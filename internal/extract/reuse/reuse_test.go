package reuse_test

import (
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/reuse"
)

func TestTheLastComesFirst(t *testing.T) {
	made := 0
	s := reuse.New(func() *int {
		made++
		n := made
		return &n
	})
	first, second := s.Get(), s.Get()
	require.Equal(t, []int{1, 2}, []int{*first, *second})
	if runtime.GOMAXPROCS(0) > 1 {
		s.Put(second)
	}
	s.Put(first)
	require.Same(t, first, s.Get())
	if runtime.GOMAXPROCS(0) > 1 {
		require.Same(t, second, s.Get())
	}
	require.Equal(t, 3, *s.Get())
}

func TestNoMoreAreKeptThanMayBeInUse(t *testing.T) {
	made := 0
	s := reuse.New(func() *int { made++; return new(int) })
	for range runtime.GOMAXPROCS(0) + 3 {
		s.Put(new(int))
	}
	for range runtime.GOMAXPROCS(0) {
		s.Get()
	}
	require.Zero(t, made)
	s.Get()
	require.Equal(t, 1, made)
}
