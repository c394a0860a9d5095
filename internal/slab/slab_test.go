package slab_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/slab"
)

func TestWhatWasHandedOutStays(t *testing.T) {
	var s slab.Of[int]
	var single []*int
	var lists [][]int
	require.NotNil(t, s.List(0))
	for i := range 2000 {
		single = append(single, s.Add(i))
		list := s.List(i % 5)
		require.NotNil(t, list)
		require.Empty(t, list)
		require.Equal(t, i%5, cap(list))
		for range i % 5 {
			list = append(list, i)
		}
		lists = append(lists, list)
	}
	for i := range 2000 {
		require.Equal(t, i, *single[i])
		for _, v := range lists[i] {
			require.Equal(t, i, v)
		}
	}
}

func TestAListGrowsElsewhere(t *testing.T) {
	var s slab.Of[int]
	list := append(s.List(1), 1)
	next := s.Add(2)
	list = append(list, 3)
	require.Equal(t, 2, *next)
	require.Equal(t, []int{1, 3}, list)
}

func TestManyItemsTakeFewBlocks(t *testing.T) {
	blocks := testing.AllocsPerRun(10, func() {
		var s slab.Of[int]
		for i := range 1000 {
			s.Add(i)
		}
	})
	require.LessOrEqual(t, blocks, 9.0)
}

func TestAListMayBeLargerThanABlock(t *testing.T) {
	var s slab.Of[byte]
	require.Equal(t, 5000, cap(s.List(5000)))
}
