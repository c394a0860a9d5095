package timex

// recognizers lists every recogniser. The order does not matter to what is
// found: of the parts that start at one token the longest is taken, and no two
// rules read the same words in the same way.
var recognizers = []recognizer{
	isoDate, numericDate, monthDay, month, weekday, weekdays, year, decade, century,
	quarter, half, season, weekOf, dayNumber, weekend, holiday, deictic, shifted, thePeriod, ago,
	clock, dayPart, durationHyphen, durationCount, durationVague, every, reference,
}
