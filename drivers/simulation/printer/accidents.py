"""Everything that can happen to a printer in a hospital lobby, and every remedy, by name."""

from drivers.simulation.printer.service import Service


class Accidents:
    """Accidents and remedies have happened when their call returns."""

    _service: Service
    _roll_mm: float

    def run_out_of_paper(self, after_mm: float = 0.0) -> None:
        """Leaves `after_mm` of paper on the roll."""
        with self._service.changing() as mechanism:
            mechanism.condition.paper = mechanism.rows(after_mm)

    def paper_low(self) -> None:
        """Leaves so little paper that the near-end sensor tells."""
        with self._service.changing() as mechanism:
            mechanism.condition.paper = mechanism.condition.near_end - 1

    def load_paper(self) -> None:
        """Puts in a new roll. Paper of the old one comes out as a page of its own; printing goes on by itself."""
        with self._service.changing() as mechanism:
            mechanism.finish_page(cut=False)
            mechanism.condition.paper = mechanism.rows(self._roll_mm)

    def tear_off(self) -> None:
        """Tears off what has come out; it becomes a page that was not cut."""
        with self._service.changing() as mechanism:
            mechanism.finish_page(cut=False)

    def open_cover(self) -> None:
        """Opens the paper cover; printing stops."""
        with self._service.changing() as mechanism:
            mechanism.condition.cover_open = True

    def close_cover(self) -> None:
        """Closes the paper cover; printing goes on."""
        with self._service.changing() as mechanism:
            mechanism.condition.cover_open = False

    def jam_cutter(self) -> None:
        """Jams the cutter: the next cut fails, and printing stops until it is freed and told to recover."""
        with self._service.changing() as mechanism:
            mechanism.condition.cutter_jammed = True

    def free_cutter(self) -> None:
        """Takes the jam away; the error stays until the computer tells the printer to recover."""
        with self._service.changing() as mechanism:
            mechanism.condition.cutter_jammed = False

    def overheat(self) -> None:
        """The head is too hot; printing stops until `cool_down`."""
        with self._service.changing() as mechanism:
            mechanism.condition.overheated = True

    def cool_down(self) -> None:
        """The head has cooled; printing goes on."""
        with self._service.changing() as mechanism:
            mechanism.condition.overheated = False

    def break_down(self) -> None:
        """Something breaks for good."""
        with self._service.changing() as mechanism:
            mechanism.condition.broken = True

    def go_silent(self) -> None:
        """Goes on printing, and answers nothing."""
        self._service.keep_silent(silent=True)

    def answer_again(self) -> None:
        """Ends `go_silent`."""
        self._service.keep_silent(silent=False)

    def slow(self, baud: int) -> None:
        """Takes bytes no faster than a serial line of `baud`."""
        self._service.limit_speed(baud)

    def full_speed(self) -> None:
        """Ends `slow`."""
        self._service.limit_speed(None)

    def unplug(self, after_bytes: int = 0) -> None:
        """Pulls the cable, now or once `after_bytes` more bytes have arrived. The printer keeps its power."""
        self._service.pull(after_bytes)

    def plug_in(self) -> None:
        """Puts the cable back."""
        self._service.plug()

    def power_cut(self, *, line_survives: bool = True, line_holds: bool = False) -> None:
        """Takes its power: what it received, was told and had to answer is lost.

        `line_survives`: nobody is told, as on a serial line or behind a box that makes one out of a network; otherwise
        the line breaks, as with a printer that is on the network itself. Bytes sent meanwhile are lost, or with
        `line_holds` wait for it, as flow control makes them.
        """
        self._service.lose_power(holds=line_holds)
        if not line_survives:
            self._service.pull(0)

    def power_on(self) -> None:
        """Gives the power back; the printer is ready at once."""
        self._service.restore_power()
        if not self._service.is_plugged:
            self._service.plug()

    def print_at(self, mm_per_s: float | None) -> None:
        """Rows take time, 50 to 300 mm/s in real printers; None for at once."""
        with self._service.looking() as mechanism:
            rows_per_s = None if mm_per_s is None else mm_per_s * mechanism.dots_per_mm
        self._service.print_at(rows_per_s)

    def answer_late(self, seconds: float) -> None:
        """Every answer comes so much later; 0 ends it."""
        self._service.delay_answers(seconds)
