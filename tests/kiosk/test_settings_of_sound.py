import pytest

from kiosk.settings import SettingsError, parse

GOOD = """
[kiosk]
id = "K3"
name = "Quầy 3"
hospital = "Bệnh viện Ví Dụ"
[hospital]
url = "https://his.example.vn"
"""


def test_without_the_table_the_kiosk_speaks_through_the_usual_card() -> None:
    sound = parse(GOOD, "kiosk.toml").sound
    assert (sound.enabled, sound.device, sound.rate, sound.volume) == (True, "default", 150, 2)
    assert sound.headphones is None


def test_a_program_for_a_language_is_its_path_and_arguments() -> None:
    sound = parse(f'{GOOD}[sound.commands]\nvi = ["/opt/piper/piper", "--model", "vi.onnx"]\n', "kiosk.toml").sound
    assert sound.commands == {"vi": ("/opt/piper/piper", "--model", "vi.onnx")}


@pytest.mark.parametrize(
    ("extra", "words"),
    [
        ("device = ''", "line 9, sound.device: takes a name that `aplay -L` tells"),
        ("device = '-v'", "takes a name that `aplay -L` tells"),
        ("rate = 20", "from 80 to 400"),
        ("volume = 5", "to 4"),
        ("headphones = 'event3'", "begins with /"),
        ("prompts_folder = ''", "begins with /"),
        ("[sound.commands]\nvi = []", "sound.commands.vi: takes the whole path"),
        ("[sound.commands]\nvi = ['piper']", "takes the whole path"),
        ("[sound.commands]\nVietnamese = ['/bin/piper']", "is no language's code"),
        ("[sound.commands]\nvi = '/bin/piper'", "expected array, got str"),
        ("volumes = 1", "Known keys: enabled, device"),
    ],
)
def test_values_that_cannot_be_are_refused_with_the_remedy(extra: str, words: str) -> None:
    with pytest.raises(SettingsError) as caught:
        parse(f"{GOOD}[sound]\n{extra}\n", "kiosk.toml")
    assert words in str(caught.value)
