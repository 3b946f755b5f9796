ln -sfn {{folder}} .release-manager/current.new
mv -T .release-manager/current.new current
