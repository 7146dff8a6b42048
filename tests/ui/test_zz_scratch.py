import pytest
from support.measuring.leading import faults_on, visits, eye_on
from ui.gallery import Appearance
from ui.samples import scenes
N=[n for n in scenes() if n.startswith("department") and n!="department--emergency"]
@pytest.mark.parametrize("size", ["portrait","small","landscape","laptop","square"])
@pytest.mark.parametrize("low",[False,True])
@pytest.mark.parametrize("text_size",[0,1,2,3])
def test_x(glass,size,low,text_size):
    f=faults_on(visits(glass,size,Appearance(text_size=text_size,low=low),names=N))
    assert not f, "\n".join(f[:25])
