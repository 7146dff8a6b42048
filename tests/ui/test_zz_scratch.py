import pytest
from support.measuring.leading import faults_on, visits, eye_on
from support.measuring.paint import pale
from ui.gallery import Appearance
from ui.samples import scenes
from kiosk.journey import Palette, Language
N=[n for n in scenes() if n.startswith("department")]
@pytest.mark.parametrize("size", ["portrait","small","landscape","laptop","square"])
@pytest.mark.parametrize("low",[False,True])
@pytest.mark.parametrize("text_size",[0,1,2,3])
def test_x(glass,size,low,text_size):
    f=faults_on(visits(glass,size,Appearance(text_size=text_size,low=low),names=N))
    assert not f, "\n".join(f[:25])
@pytest.mark.parametrize("palette",list(Palette))
def test_pale(glass,palette):
    eye=None; out=[]
    for name,w,p in visits(glass,"portrait",Appearance(palette=palette),scale=1.0,names=N):
        eye=eye or eye_on(w); out+=[f"{name}: {x}" for x in pale(eye.look(),p)]
    assert not out, "\n".join(out[:25])
