package lexicon

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestDictionaryNumbersWordsInOrder(t *testing.T) {
	for _, size := range []int{0, 1, 5000} {
		d := newDictionary(size)
		for i := range 3000 {
			require.EqualValues(t, i+1, d.number(strconv.Itoa(i)))
		}
		for i := range 3000 {
			require.EqualValues(t, i+1, d.number(strconv.Itoa(i)))
			require.EqualValues(t, i+1, d.find(strconv.Itoa(i)))
		}
		require.Zero(t, d.find("3000"))
		require.Zero(t, d.find(""))
	}
}
