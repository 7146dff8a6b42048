import time
import pytest
from kiosk.journey import Palette
from support.measuring.leading import visits, faults_on, menu, eye_on
from support.measuring.paint import pale
from ui.gallery import Appearance
@pytest.mark.parametrize("size",["portrait","small","landscape","laptop","square"])
@pytest.mark.parametrize("ts,low",[(0,False),(3,False),(0,True),(3,True)])
def test_x(glass,size,ts,low):
    t=time.process_time(); f=faults_on(visits(glass,size,Appearance(text_size=ts,low=low)))
    with open('/tmp/lead/gfaults.txt','a') as o: o.write(f"== {size} {ts} {low}: {len(f)} in {time.process_time()-t:.1f} s\n"+"\n".join(f)+"\n")
@pytest.mark.parametrize("palette",list(Palette))
def test_p(glass,palette):
    t=time.process_time(); eye=None;f=[]
    for name,window,pic in visits(glass,"portrait",Appearance(palette=palette),scale=1.0):
        eye = eye or eye_on(window)
        f+=[f"{name}: {x}" for x in pale(eye.look(),pic)]
    with open('/tmp/lead/gpale.txt','a') as o: o.write(f"== {palette}: {len(f)} in {time.process_time()-t:.1f} s\n"+"\n".join(f)+"\n")
