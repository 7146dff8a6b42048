"""Groups of prime numbers for Diffie-Hellman, and those of RFC 5114 that PACE knows by number (9303-11, 9.5.1)."""

from dataclasses import dataclass
from typing import Final

from drivers.chip_card.errors import BadData

_BITS: Final = range(1024, 4096 + 1)


@dataclass(frozen=True, slots=True)
class DhGroup:
    """The subgroup that `g` generates of the numbers modulo the prime `p`; its order `q`, where that is known."""

    p: int
    g: int
    q: int | None = None

    @property
    def length(self) -> int:
        """Bytes of an encoded number of the group: as many as `p` has."""
        return (self.p.bit_length() + 7) // 8

    @property
    def order(self) -> int:
        """What private keys stay below: `q`, or half of `p` - 1 where it is not known."""
        return self.q or (self.p - 1) // 2


def checked_group(p: int, g: int, q: int | None = None) -> DhGroup:
    """A group as a document gives it. Raises BadData when it cannot be one; that `p` is prime is not shown."""
    if p.bit_length() not in _BITS or p % 2 == 0:
        raise BadData(f"no group can have this modulus of {p.bit_length()} bits")
    if q is not None and (q.bit_length() < 160 or (p - 1) % q != 0):
        raise BadData("the order of a group does not divide it")
    group = DhGroup(p, g, q)
    check_element(group, g)
    return group


def check_element(group: DhGroup, y: int) -> None:
    """Raises BadData when `y` is no element of the group, or a trivial one (RFC 2631, 2.1.5)."""
    if not 2 <= y <= group.p - 2:
        raise BadData("a public key outside of its group")
    if group.q is not None and pow(y, group.q, group.p) != 1:
        raise BadData("a public key of another order than its group")


def decode_element(group: DhGroup, data: bytes) -> int:
    """A public key as it came (9303-11, 9.4.5: an unsigned integer). Raises BadData as `check_element` does."""
    if not 0 < len(data) <= group.length + 1:
        raise BadData(f"a public key of {len(data)} bytes")
    y = int.from_bytes(data, "big")
    check_element(group, y)
    return y


def encode_element(group: DhGroup, y: int) -> bytes:
    """As many bytes as the prime has, as shared secrets are encoded (PKCS #3)."""
    return y.to_bytes(group.length, "big")


def standardised(group: DhGroup) -> DhGroup | None:
    """The group of RFC 5114 this is, even where its order is not told; None: it is one of someone's own."""
    same = (one for one in RFC_5114.values() if (one.p, one.g) == (group.p, group.g))
    return next((one for one in same if group.q in (None, one.q)), None)


def _group(*numbers: str) -> DhGroup:
    p, g, q = (int(number, 16) for number in numbers)
    return DhGroup(p, g, q)


RFC_5114: Final = {
    0: _group(
        "B10B8F96A080E01DDE92DE5EAE5D54EC52C99FBCFB06A3C69A6A9DCA52D23B616073E28675A23D189838EF1E2EE652C013ECB4AE"
        "A906112324975C3CD49B83BFACCBDD7D90C4BD7098488E9C219A73724EFFD6FAE5644738FAA31A4FF55BCCC0A151AF5F0DC8B4BD"
        "45BF37DF365C1A65E68CFDA76D4DA708DF1FB2BC2E4A4371",
        "A4D1CBD5C3FD34126765A442EFB99905F8104DD258AC507FD6406CFF14266D31266FEA1E5C41564B777E690F5504F213160217B4"
        "B01B886A5E91547F9E2749F4D7FBD7D3B9A92EE1909D0D2263F80A76A6A24C087A091F531DBF0A0169B6A28AD662A4D18E73AFA3"
        "2D779D5918D08BC8858F4DCEF97C2A24855E6EEB22B3B2E5",
        "F518AA8781A8DF278ABA4E7D64B7CB9D49462353",
    ),
    1: _group(
        "AD107E1E9123A9D0D660FAA79559C51FA20D64E5683B9FD1B54B1597B61D0A75E6FA141DF95A56DBAF9A3C407BA1DF15EB3D688A"
        "309C180E1DE6B85A1274A0A66D3F8152AD6AC2129037C9EDEFDA4DF8D91E8FEF55B7394B7AD5B7D0B6C12207C9F98D11ED34DBF6"
        "C6BA0B2C8BBC27BE6A00E0A0B9C49708B3BF8A317091883681286130BC8985DB1602E714415D9330278273C7DE31EFDC7310F712"
        "1FD5A07415987D9ADC0A486DCDF93ACC44328387315D75E198C641A480CD86A1B9E587E8BE60E69CC928B2B9C52172E413042E9B"
        "23F10B0E16E79763C9B53DCF4BA80A29E3FB73C16B8E75B97EF363E2FFA31F71CF9DE5384E71B81C0AC4DFFE0C10E64F",
        "AC4032EF4F2D9AE39DF30B5C8FFDAC506CDEBE7B89998CAF74866A08CFE4FFE3A6824A4E10B9A6F0DD921F01A70C4AFAAB739D77"
        "00C29F52C57DB17C620A8652BE5E9001A8D66AD7C17669101999024AF4D027275AC1348BB8A762D0521BC98AE247150422EA1ED4"
        "09939D54DA7460CDB5F6C6B250717CBEF180EB34118E98D119529A45D6F834566E3025E316A330EFBB77A86F0C1AB15B051AE3D4"
        "28C8F8ACB70A8137150B8EEB10E183EDD19963DDD9E263E4770589EF6AA21E7F5F2FF381B539CCE3409D13CD566AFBB48D6C0191"
        "81E1BCFE94B30269EDFE72FE9B6AA4BD7B5A0F1C71CFFF4C19C418E1F6EC017981BC087F2A7065B384B890D3191F2BFA",
        "801C0D34C58D93FE997177101F80535A4738CEBCBF389A99B36371EB",
    ),
    2: _group(
        "87A8E61DB4B6663CFFBBD19C651959998CEEF608660DD0F25D2CEED4435E3B00E00DF8F1D61957D4FAF7DF4561B2AA3016C3D911"
        "34096FAA3BF4296D830E9A7C209E0C6497517ABD5A8A9D306BCF67ED91F9E6725B4758C022E0B1EF4275BF7B6C5BFC11D45F9088"
        "B941F54EB1E59BB8BC39A0BF12307F5C4FDB70C581B23F76B63ACAE1CAA6B7902D52526735488A0EF13C6D9A51BFA4AB3AD83477"
        "96524D8EF6A167B5A41825D967E144E5140564251CCACB83E6B486F6B3CA3F7971506026C0B857F689962856DED4010ABD0BE621"
        "C3A3960A54E710C375F26375D7014103A4B54330C198AF126116D2276E11715F693877FAD7EF09CADB094AE91E1A1597",
        "3FB32C9B73134D0B2E77506660EDBD484CA7B18F21EF205407F4793A1A0BA12510DBC15077BE463FFF4FED4AAC0BB555BE3A6C1B"
        "0C6B47B1BC3773BF7E8C6F62901228F8C28CBB18A55AE31341000A650196F931C77A57F2DDF463E5E9EC144B777DE62AAAB8A862"
        "8AC376D282D6ED3864E67982428EBC831D14348F6F2F9193B5045AF2767164E1DFC967C1FB3F2E55A4BD1BFFE83B9C80D052B985"
        "D182EA0ADB2A3B7313D3FE14C8484B1E052588B9B7D2BBD2DF016199ECD06E1557CD0915B3353BBB64E0EC377FD028370DF92B52"
        "C7891428CDC67EB6184B523D1DB246C32F63078490F00EF8D647D148D47954515E2327CFEF98C582664B4C0F6CC41659",
        "8CF83642A709A097B447997640129DA299B1A47D1EB3750BA308B0FE64F5FBD3",
    ),
}
"""By their PACE parameter id: 1024 bits with order of 160, 2048 with 224, 2048 with 256 (RFC 5114, 2.1 to 2.3)."""
