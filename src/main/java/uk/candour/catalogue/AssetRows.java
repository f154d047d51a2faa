package uk.candour.catalogue;

import java.util.List;

import org.springframework.data.repository.CrudRepository;

interface AssetRows extends CrudRepository<Asset, String> {

	List<Asset> findAllByOrderByTitle();

}
