package main

import "syscall"

// behind is how far a hand steps back, as nice counts it: it has a third of the
// weight of any other thread of the server.
const behind = 5

// stepBack lowers the priority of the calling thread alone, as Linux has it;
// setpriority(2) tells of it. Where that is forbidden, articles are read all
// the same.
func stepBack() {
	nice, err := niceness()
	if err != nil {
		return
	}
	_ = syscall.Setpriority(syscall.PRIO_PROCESS, callingThread, nice+behind)
}

const callingThread = 0

// niceness is what nice says of the calling thread: -20 to 19. The system call
// turns it round, so that it is never negative.
func niceness() (int, error) {
	turned, err := syscall.Getpriority(syscall.PRIO_PROCESS, callingThread)
	return 20 - turned, err
}
